import { BELOW_NIL, PAPER } from './palette.ts';
import { createSvg } from './svg.ts';

/** The hatching of what falls short or falls away, to be put in a drawing that fills with `url(#hatch)`. */
export function hatch(document: Document): SVGPatternElement {
  const size = { width: 6, height: 6 };
  const turned = { id: 'hatch', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return createSvg(
    document,
    'pattern',
    { ...turned, ...size },
    createSvg(document, 'rect', { ...size, fill: PAPER }),
    createSvg(document, 'rect', { width: 3.5, height: 6, fill: BELOW_NIL }),
  );
}
