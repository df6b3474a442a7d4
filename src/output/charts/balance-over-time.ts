import * as Plot from '@observablehq/plot';
import { formatPounds, formatRoundPounds } from '../format.ts';
import { checkLengths } from './check-lengths.ts';
import { balancesOf, type Fan, fanKey, fanMarks, points } from './fan.ts';
import { CHART_WIDTH, frameChart } from './frame.ts';
import { gutterLabels } from './gutter-labels.ts';
import { balanceHeadline, type Course, fanHeadline, spanOf } from './headlines.ts';
import { textWidth } from './lettering.ts';
import { BAND_EDGE, FAINT, INK, MEDIAN } from './palette.ts';
import { periodLabels } from './period-labels.ts';
import { HALO, renderPlot } from './render.ts';

/** The balance of a scenario's budget in pounds: brought forward, then at the end of each period in the base case and,
 * where it was simulated, in the futures.
 */
export interface BalanceOverTime extends Course {
  readonly scenario: string;
  readonly fan?: Fan;
}

// Pixels.
const MARGINS = { top: 20, right: 176, bottom: 48, left: 96 } as const;
const LINES_HEIGHT = 300;
const DRAWN = MARGINS.top + LINES_HEIGHT + MARGINS.bottom;
const KEY_HEIGHT = 30;
const LEADER = 34;
const LABEL_GAP = 10;
// Periods beyond which dots run into each other and say nothing more.
const MOST_DOTS = 48;
// Pounds, and the part of the axis left free at its ends.
const LEAST_SPAN = 10;
const ROOM = 0.09;

type Extent = readonly [number, number];

// Nil and every balance, with a little room.
function extentOf({ opening, base, fan }: BalanceOverTime): Extent {
  const all = [0, opening, ...base, ...(fan === undefined ? [] : balancesOf(fan).flat())];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = Math.max(most - least, LEAST_SPAN) * ROOM;
  return [least - room, Math.max(most, least + LEAST_SPAN) + room];
}

function stepOf(periods: readonly unknown[]): number {
  return (CHART_WIDTH - MARGINS.left - MARGINS.right) / periods.length;
}

// Whether what is brought forward is itself uncertain.
function isOpen(fan: Fan | undefined): boolean {
  return fan !== undefined && fan.p5[0]! < fan.p95[0]!;
}

// The opening balance is named on the side that the line turns away from.
function baseMarks({ opening, base, fan }: BalanceOverTime): Plot.Markish[] {
  const ends = points([opening, ...base]);
  const label = `brought forward ${formatPounds(opening)}${isOpen(fan) ? ' in the base case' : ''}`;
  const beside = base.slice(0, Math.ceil((textWidth(label) + LABEL_GAP) / stepOf(base)));
  const isBelow = Math.max(...beside) - opening > opening - Math.min(...beside);
  const place = { x: 0, y: opening, textAnchor: 'start', dx: LABEL_GAP, dy: isBelow ? 14 : -11 } as const;
  return [
    Plot.line(ends, { x: 'x', y: 'y', stroke: INK, strokeWidth: 2.5 }),
    Plot.dot(ends.length > MOST_DOTS ? [] : ends, { x: 'x', y: 'y', fill: INK, r: 3 }),
    Plot.text([label], { ...place, text: (each: string) => each, fill: INK, ...HALO }),
  ];
}

function axisMarks(periods: readonly string[]): Plot.Markish[] {
  const format = (value: number) => (value === 0 ? 'nil balance' : formatRoundPounds(value));
  return [
    Plot.gridY({ ticks: 8, stroke: FAINT, strokeOpacity: 1 }),
    Plot.axisY({ ticks: 8, tickSize: 0, tickFormat: format, label: null }),
    ...periodLabels(periods, stepOf(periods)),
  ];
}

function inHundred(share: number): string {
  const ofHundred = Math.round(share * 100);
  return ofHundred === 0 ? 'hardly any end' : `${ofHundred} in 100 end`;
}

function endLabels(document: Document, { base, fan }: BalanceOverTime, [low, high]: Extent) {
  const label = (name: string, end: number, amount: string, colour: string) => ({
    lines: [name, amount],
    y: MARGINS.top + ((high - end) / (high - low)) * LINES_HEIGHT,
    colour,
  });
  const simulated = (name: string, ends: readonly number[], colour: string) =>
    label(name, ends.at(-1)!, formatRoundPounds(ends.at(-1)!), colour);
  const futures = (each: Fan) => [
    simulated(`${inHundred(each.shares.above)} above`, each.p95, BAND_EDGE),
    simulated('median future', each.p50, MEDIAN),
    simulated(`${inHundred(each.shares.below)} below`, each.p5, BAND_EDGE),
  ];
  const end = base.at(-1)!;
  const labels = [
    label('base case', end, formatPounds(end), INK),
    ...(fan === undefined ? [] : futures(fan)),
  ];
  const edge = CHART_WIDTH - MARGINS.right + 4;
  const column = { edge, text: edge + LEADER, top: 0, bottom: MARGINS.top + LINES_HEIGHT + 20 };
  return gutterLabels(document, labels, { side: 'right', ...column });
}

function mostOf({ p5, p95 }: Fan, at: number, share: number): string {
  return `${Math.round(share * 100)} of every 100 lie between ${formatRoundPounds(p5.at(at)!)} and ${formatRoundPounds(p95.at(at)!)}`;
}

function describe({ closing, opening, base, fan }: BalanceOverTime): string {
  const [start, end] = [formatPounds(opening), formatPounds(base.at(-1)!)];
  const line = `A line from ${start} brought forward to ${end} at ${closing} in the base case, with a line at nil.`;
  if (fan === undefined) return line;
  const bands = 'Bands show where the balance lies in 90, 80 and 50 of every 100 futures simulated.';
  const first = isOpen(fan) ? ` At the start ${mostOf(fan, 0, 0.9)}.` : '';
  const median = formatRoundPounds(fan.p50.at(-1)!);
  return `${line} ${bands}${first} At the end ${mostOf(fan, -1, 1 - fan.shares.below - fan.shares.above)}, and the median is ${median}.`;
}

/** The balance at the end of each period from what was brought forward: does the money last, and how sure is that? The
 * base case is a line with dots; the futures simulated are a fan about their dashed median, which starts as wide as the
 * sum brought forward is uncertain.
 */
export function balanceOverTime(document: Document, data: BalanceOverTime, id = 'balance-over-time'): string {
  const { scenario, periods, base, fan } = data;
  checkLengths(periods, [
    base,
    ...(fan === undefined ? [] : balancesOf(fan).map((levels) => levels.slice(1))),
  ]);
  const extent = extentOf(data);
  const drawing = renderPlot(document, {
    height: DRAWN,
    margins: MARGINS,
    x: [0, periods.length],
    y: extent,
    marks: [
      ...axisMarks(periods),
      ...(fan === undefined ? [] : fanMarks(fan)),
      Plot.ruleY([0], { stroke: INK, strokeWidth: 1.5 }),
      ...baseMarks(data),
    ],
  });
  drawing.append(...endLabels(document, data, extent));
  if (fan !== undefined) drawing.append(...fanKey(document, MARGINS.left, DRAWN + 4));
  const frame = {
    id,
    height: DRAWN + (fan === undefined ? 0 : KEY_HEIGHT),
    headline: fan === undefined ? balanceHeadline(data) : fanHeadline(data, fan),
    scenario,
    measure: `Pounds at the end of each period, ${spanOf(periods)}`,
    description: describe(data),
  };
  return frameChart(document, frame, drawing);
}
