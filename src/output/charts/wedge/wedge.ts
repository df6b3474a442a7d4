import { checkLengths } from '../drawing/check-lengths.ts';
import { CHART_WIDTH, frameChart } from '../drawing/frame.ts';
import { type GutterLabel, gutterHeight, gutterLabels } from '../drawing/gutter-labels.ts';
import { hatch } from '../drawing/hatch.ts';
import type { Line } from '../drawing/largest-lines.ts';
import { wrap } from '../drawing/lettering.ts';
import { levelExtent } from '../drawing/level-extent.ts';
import { measureInWords } from '../drawing/measure.ts';
import { INK } from '../drawing/palette.ts';
import { renderPlot } from '../drawing/render.ts';
import { markFigure } from '../drawing/short-figure.ts';
import { spanOf } from '../drawing/spans.ts';
import { wedgeHeadline } from './wedge-headline.ts';
import { type Layer, layersOf, times, wedgeMarks } from './wedge-marks.ts';

/** Two lines by period in one unit, and the parts that make the second of the first. */
export interface Wedge {
  readonly scenario: string;
  readonly label: string;
  readonly unit: string;
  /** When the last figures hold: `at 31 March 2025`, `in 2024/25`. */
  readonly when: string;
  /** Names for the axis, such as `2015/16 Q1`: a year, and its part after a space. */
  readonly periods: readonly string[];
  /** Names for a sentence, such as `Apr 2015`. */
  readonly periodNames: readonly string[];
  readonly from: Line;
  readonly to: Line;
  readonly parts: readonly Line[];
}

// Pixels.
const MARGINS = { top: 20, right: 216, bottom: 48, left: 88 } as const;
const LEAST_HEIGHT = 300;
const LEADER = 34;
const TEXT_WIDTH = MARGINS.right - LEADER - 22;
const STEPS_WIDTH = CHART_WIDTH - MARGINS.left - MARGINS.right;

function labelsOf(wedge: Wedge, layers: readonly Layer[], at: (value: number) => number): GutterLabel[] {
  const label = (name: string, value: number, middle: number, colour: string) => ({
    lines: [...wrap(name, TEXT_WIDTH, 2), markFigure(value, wedge.unit)],
    y: at(middle),
    colour,
  });
  const line = (look: string, { label: name, values }: Line) =>
    label(`${look}: ${name}`, values.at(-1)!, values.at(-1)!, INK);
  const parts = layers.map((layer) => {
    const middle = (layer.lower.at(-1)! + layer.upper.at(-1)!) / 2;
    const name = layer.isAgainst ? `hatched: ${layer.label}` : layer.label;
    return label(name, layer.values.at(-1)!, middle, layer.colour);
  });
  return [line('dashed', wedge.from), ...parts, line('solid', wedge.to)];
}

function describe({ unit, when, from, to }: Wedge, layers: readonly Layer[]): string {
  const end = ({ label, values }: Line) => `${label}, ${markFigure(values.at(-1)!, unit)}`;
  const parts = layers.map((layer) => `${end(layer)}${layer.isAgainst ? ' (hatched)' : ''}`);
  return `A dashed line, ${when}: ${end(from)}. A solid line: ${end(to)}. Between them, from the dashed line on: ${parts.join('; ')}.`;
}

/** What would be and what is planned as two lines, and what lies between them cut into what makes the difference, each part
 * named beside the end with what it comes to there: which plans close the gap, and how much of it is left?
 */
export function wedgeChart(document: Document, wedge: Wedge, id = 'wedge'): string {
  const { unit, periods, periodNames, from, to, parts } = wedge;
  checkLengths(
    periods,
    [from, to, ...parts].map(({ values }) => values),
  );
  if (parts.length === 0) throw new RangeError('invalid parts: there are none');
  const layers = layersOf(wedge);
  const levels = [from.values, to.values, ...layers.map(({ upper }) => upper)];
  const [low, high] = levelExtent(levels.flat(), unit);
  const step = STEPS_WIDTH / periods.length;
  const tall = Math.max(LEAST_HEIGHT, gutterHeight(labelsOf(wedge, layers, () => 0)));
  const height = MARGINS.top + tall + MARGINS.bottom;
  const drawing = renderPlot(document, {
    height,
    margins: MARGINS,
    x: [0, periods.length],
    y: [low, high],
    marks: wedgeMarks(wedge, layers, step),
  });
  drawing.prepend(hatch(document));
  const at = (value: number) => MARGINS.top + ((high - value) / (high - low)) * tall;
  const edge = MARGINS.left + times(periods.length).at(-1)! * step + 3;
  const text = CHART_WIDTH - MARGINS.right + 2 + LEADER;
  const column = { edge, text, top: 0, bottom: MARGINS.top + tall + 20 };
  drawing.append(...gutterLabels(document, labelsOf(wedge, layers, at), { side: 'right', ...column }));
  const frame = {
    id,
    height,
    headline: wedgeHeadline({ ...wedge, parts: layers }),
    scenario: wedge.scenario,
    measure: measureInWords(wedge.label, unit, spanOf(periodNames)),
    description: describe(wedge, layers),
  };
  return frameChart(document, frame, drawing);
}
