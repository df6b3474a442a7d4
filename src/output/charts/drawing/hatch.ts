import { BELOW_NIL, PAPER, UNCOVERED } from './palette.ts';
import { createSvg } from './svg.ts';

const SIZE = { width: 6, height: 6 } as const;

// A pattern of slanting stripes of a width and colour, on a ground or on whatever lies behind.
function stripes(
  document: Document,
  id: string,
  stripe: { readonly width: number; readonly fill: string },
  ...ground: readonly SVGRectElement[]
) {
  const turned = { id, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)', ...SIZE };
  return createSvg(
    document,
    'pattern',
    turned,
    ...ground,
    createSvg(document, 'rect', { width: stripe.width, height: SIZE.height, fill: stripe.fill }),
  );
}

/** The hatching of what falls short or falls away, to be put in a drawing that fills with `url(#hatch)`. */
export function hatch(document: Document): SVGPatternElement {
  const ground = createSvg(document, 'rect', { ...SIZE, fill: PAPER });
  return stripes(document, 'hatch', { width: 3.5, fill: BELOW_NIL }, ground);
}

/** Hatching that what lies behind it is seen through, for `url(#open-hatch)`. */
export function openHatch(document: Document): SVGPatternElement {
  return stripes(document, 'open-hatch', { width: 1.5, fill: UNCOVERED });
}
