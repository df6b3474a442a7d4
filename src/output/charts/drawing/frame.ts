import { FONT, TEXT_SIZE, wrap, wrapEvenly } from './lettering.ts';
import { INK, MUTED, PAPER } from './palette.ts';
import { createSvg, renumberIds, roundCoordinates, serialise } from './svg.ts';

/** Width of every chart in pixels: a text column of a report, and legible on a laptop. */
export const CHART_WIDTH = 800;

const MARGIN = 16;
const HEADLINE = { size: 18, line: 23, most: 3 };
const SUBTITLE = { size: 13, line: 17 };

/** What surrounds a drawing: what it shows, of what, and the same in words for those who cannot see it. */
export interface Frame {
  /** Prefix of every id within, unique on its page. */
  readonly id: string;
  /** A sentence that says what the chart shows. */
  readonly headline: string;
  readonly scenario: string;
  /** Unit and period. */
  readonly measure: string;
  /** The text alternative: what is drawn, and the figures that matter. */
  readonly description: string;
  /** Height of the drawing in pixels. */
  readonly height: number;
}

function textLines(document: Document, lines: readonly string[], top: number, line: number, size: number) {
  return lines.map((text, index) =>
    createSvg(document, 'text', { x: MARGIN, y: top + index * line + size, 'font-size': size }, text),
  );
}

// A long name of a scenario gives way, so that the unit and the period are always there.
function subtitleLines({ scenario, measure }: Frame, width: number): string[] {
  const whole = wrap(`${scenario}. ${measure}.`, width, 2, SUBTITLE.size);
  if (whole.length === 1) return whole;
  return [scenario, `${measure}.`].flatMap((text) => wrap(text, width, 1, SUBTITLE.size));
}

function heading(document: Document, frame: Frame): { texts: SVGTextElement[]; height: number } {
  const width = CHART_WIDTH - 2 * MARGIN;
  const headline = wrapEvenly(frame.headline, width / 1.13, HEADLINE.most, HEADLINE.size);
  const subtitle = subtitleLines(frame, width);
  const under = MARGIN + headline.length * HEADLINE.line + 2;
  const above = textLines(document, headline, MARGIN, HEADLINE.line, HEADLINE.size);
  const below = textLines(document, subtitle, under, SUBTITLE.line, SUBTITLE.size);
  for (const text of above) text.setAttribute('font-weight', 'bold');
  for (const text of below) text.setAttribute('fill', MUTED);
  return { texts: [...above, ...below], height: under + subtitle.length * SUBTITLE.line + MARGIN / 2 };
}

/** A drawing in its frame, as the text of an SVG file that also stands within an HTML page: a picture named by its
 * title and description, with its headline above it.
 */
export function frameChart(document: Document, frame: Frame, drawing: SVGGElement): string {
  const { texts, height } = heading(document, frame);
  const [title, description] = [`${frame.id}-title`, `${frame.id}-description`];
  const whole = height + frame.height;
  renumberIds(drawing, frame.id);
  roundCoordinates(drawing);
  drawing.setAttribute('transform', `translate(0,${height})`);
  const svg = createSvg(
    document,
    'svg',
    {
      role: 'img',
      'aria-labelledby': `${title} ${description}`,
      width: CHART_WIDTH,
      height: whole,
      viewBox: `0 0 ${CHART_WIDTH} ${whole}`,
      style: 'max-width:100%;height:auto',
      color: INK,
      fill: 'currentColor',
      'font-family': FONT,
      'font-size': TEXT_SIZE,
    },
    createSvg(document, 'title', { id: title }, `${frame.headline}. ${frame.scenario}. ${frame.measure}.`),
    createSvg(document, 'desc', { id: description }, frame.description),
    createSvg(document, 'rect', { width: CHART_WIDTH, height: whole, fill: PAPER }),
    ...texts,
    drawing,
  );
  return serialise(document, svg);
}
