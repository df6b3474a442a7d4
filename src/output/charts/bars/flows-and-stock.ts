import { checkLengths } from '../drawing/check-lengths.ts';
import { CHART_WIDTH, frameChart } from '../drawing/frame.ts';
import { gutterLabels } from '../drawing/gutter-labels.ts';
import { type Line, largestLines } from '../drawing/largest-lines.ts';
import { wrap } from '../drawing/lettering.ts';
import { measureInWords } from '../drawing/measure.ts';
import { BLUES, INK, OTHER } from '../drawing/palette.ts';
import { renderPlot } from '../drawing/render.ts';
import { markFigure } from '../drawing/short-figure.ts';
import { spanOf } from '../drawing/spans.ts';
import { flowsHeadline } from './flows-headline.ts';
import { type DrawnFlows, type FlowsRoom, flowsMarks, roomFor, stacks } from './flows-marks.ts';
import { type YearRow, yearRows } from './year-rows.ts';

/** A line with its figures by period and by financial year. */
export interface LineByPeriod {
  readonly label: string;
  readonly values: readonly number[];
  readonly years: readonly number[];
}

/** What comes in each period, and what stands at the end of each, all in one unit. */
export interface FlowsAndStock {
  readonly scenario: string;
  readonly label: string;
  readonly unit: string;
  /** Names for the axis, such as `2015/16 Q1`: a year, and its part after a space. */
  readonly periods: readonly string[];
  /** Names for a sentence, such as `Apr 2015`. */
  readonly periodNames: readonly string[];
  readonly years: readonly string[];
  /** The last day, such as `31 March 2018`. */
  readonly closing: string;
  readonly flows: readonly LineByPeriod[];
  readonly stock: LineByPeriod;
}

// Pixels.
const MARGINS = { top: 22, right: 196, left: 96 } as const;
const BARS_HEIGHT = 270;
const LEADER = 34;
const TEXT_WIDTH = MARGINS.right - LEADER - 24;
// Flows whose names may each have three lines of text beside the drawing.
const FEW = 4;

function names(document: Document, data: DrawnFlows, { low, high }: FlowsRoom) {
  const at = (value: number) => MARGINS.top + ((high - value) / (high - low)) * BARS_HEIGHT;
  const most = data.flows.length > FEW ? 2 : 3;
  const label = (words: string, value: number, colour: string) => ({
    lines: wrap(words, TEXT_WIDTH, most),
    y: at(value),
    colour,
  });
  const last = stacks(data).at(-1)!;
  const flows = data.flows.map((flow, index) =>
    label(flow.label, (last[index]!.from + last[index]!.to) / 2, data.colours[index]!),
  );
  const end = data.stock.values.at(-1)!;
  const line = label(`black line: ${data.stock.label}`, end, INK);
  const stock = { ...line, lines: [...line.lines, `${markFigure(end, data.unit)} at the end`] };
  const edge = CHART_WIDTH - MARGINS.right + 2;
  const column = { edge, text: edge + LEADER, top: 0, bottom: MARGINS.top + BARS_HEIGHT + 10 };
  return gutterLabels(document, [stock, ...flows], { side: 'right', ...column });
}

// What the bars of each year come to and where the line ends, to stand under the year.
function rowsOf({ flows, stock, years, unit }: FlowsAndStock): readonly YearRow[] {
  const sums = years.map((_, year) => flows.reduce((sum, flow) => sum + flow.years[year]!, 0));
  const row = (name: string, values: readonly number[]) => ({
    name,
    texts: values.map((value) => markFigure(value, unit)),
  });
  return [row('bars in all', sums), row('line at end', stock.years)];
}

function describe({ flows, stock, years }: FlowsAndStock, [sums, ends]: readonly YearRow[]): string {
  const bars = `Stacked bars for each period: ${flows.map(({ label }) => label).join(', ')}.`;
  const line = `A black line in steps: ${stock.label} at the end of each period.`;
  const each = years.map((year, index) => `${year}: bars ${sums!.texts[index]}, line ${ends!.texts[index]}.`);
  return `${bars} ${line} ${each.join(' ')}`;
}

function drawn(data: FlowsAndStock): DrawnFlows {
  const given: readonly Line[] = data.flows;
  const flows = largestLines(given);
  return {
    ...data,
    flows,
    colours: flows.map((flow, index) => (given.includes(flow) ? BLUES[index]! : OTHER)),
  };
}

/** What comes in period by period, a bar of its parts, and what stands at the end of each, a black line in steps on the
 * same scale: how much of what is due has come? Under each year stands what its bars come to and where the line ends.
 */
export function flowsAndStockChart(document: Document, given: FlowsAndStock, id = 'flows-and-stock'): string {
  checkLengths(
    given.periods,
    [...given.flows, given.stock].map(({ values }) => values),
  );
  const data = drawn(given);
  const room = roomFor(data, CHART_WIDTH - MARGINS.left - MARGINS.right);
  const rows = rowsOf(given);
  const under = yearRows(document, rows, given, {
    left: MARGINS.left,
    top: MARGINS.top + BARS_HEIGHT,
    step: room.step,
  });
  const height = MARGINS.top + BARS_HEIGHT + under.height;
  const drawing = renderPlot(document, {
    height,
    margins: { ...MARGINS, bottom: under.height },
    x: [0, data.periods.length],
    y: [room.low, room.high],
    marks: flowsMarks(data, room),
  });
  drawing.append(...names(document, data, room), ...under.texts);
  const frame = {
    id,
    height,
    headline: flowsHeadline(given),
    scenario: given.scenario,
    measure: measureInWords(given.label, given.unit, spanOf(given.periodNames)),
    description: describe(given, rows),
  };
  return frameChart(document, frame, drawing);
}
