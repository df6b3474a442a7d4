import * as Plot from '@observablehq/plot';
import { CHART_WIDTH } from './frame.ts';
import { FONT, TEXT_SIZE } from './lettering.ts';
import { PAPER } from './palette.ts';
import { createSvg } from './svg.ts';

function isSvg(element: Element): element is SVGSVGElement {
  return element.localName === 'svg';
}

/** A drawing of a chart's width in pixels, on two linear scales without axes; a chart draws its own. */
export interface Drawing {
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly x: readonly [number, number];
  /** Without it, from nil to the greatest value drawn. */
  readonly y?: readonly [number, number];
  readonly marks: readonly Plot.Markish[];
}

function plotOptions({ height, margins, x, y, marks }: Drawing): Plot.PlotOptions {
  return {
    width: CHART_WIDTH,
    height,
    marginTop: margins.top,
    marginRight: margins.right,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    x: { domain: x, axis: null },
    y: y === undefined ? { axis: null } : { domain: y, axis: null },
    marks: [...marks],
  };
}

/** Runs Observable Plot and hands back what it drew as a group, to be placed in a chart's frame. Plot's style sheet is
 * left out, for it would reach the other charts of a page, and so are the `aria-label`s of its groups, for a group has
 * no role that may be named: the frame names the whole.
 */
export function renderPlot(document: Document, drawing: Drawing): SVGGElement {
  const plot = Plot.plot({ ...plotOptions(drawing), document });
  if (!isSvg(plot)) throw new Error('invalid plot: a title, caption or legend makes a figure, not an svg');
  const group = createSvg(document, 'g', {
    'font-family': FONT,
    'font-size': TEXT_SIZE,
    'text-anchor': 'middle',
    fill: 'currentColor',
  });
  group.append(...Array.from(plot.children).filter((child) => child.localName !== 'style'));
  for (const element of group.querySelectorAll('[aria-label]')) element.removeAttribute('aria-label');
  return group;
}

/** A halo that keeps text readable where it crosses a line. */
export const HALO = { stroke: PAPER, strokeWidth: 4 } as const;
