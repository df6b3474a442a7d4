import * as Plot from '@observablehq/plot';
import { formatShare } from '../../format.ts';
import { shareWithError } from '../../sensitivity/estimates.ts';
import { CHART_WIDTH, frameChart } from '../drawing/frame.ts';
import { textWidth } from '../drawing/lettering.ts';
import { FAINT, INK } from '../drawing/palette.ts';
import { renderPlot } from '../drawing/render.ts';
import { createSvg } from '../drawing/svg.ts';
import { sharesHeadline } from './headlines.ts';
import { footNote, MOST_ROWS, NAMES_END, ROW_HEIGHT, rowNames } from './input-rows.ts';
import { FIRST, furthest, type NamedShare, type Share, shareMarks, shown, TOTAL } from './share-bars.ts';

/** Where the uncertainty about an output of a scenario comes from, by inputs and groups of inputs. */
export interface VarianceSharesPicture {
  readonly scenario: string;
  /** The output as within a sentence, such as `the balance at 31 March 2018`. */
  readonly output: string;
  readonly groups: readonly NamedShare[];
  /** What no group does by itself. */
  readonly interactions: Share;
}

// Pixels. Two columns of figures end the picture.
const TOP = 66;
const AXIS = 28;
const NOTE = 24;
const LEFT = NAMES_END + 14;
const COLUMNS = [CHART_WIDTH - 106, CHART_WIDTH - 16] as const;
const RIGHT = CHART_WIDTH - COLUMNS[0] + 84;
const REST = 'Inputs acting together';

const writeShare = ({ value, halfWidth }: Share): string => shareWithError(value, halfWidth);

function scaleMarks(rows: number): Plot.Markish[] {
  const write = (share: number) => formatShare(share);
  return [
    Plot.gridX({ ticks: 5, stroke: FAINT, strokeOpacity: 1 }),
    Plot.axisX({ ticks: 5, tickSize: 0, tickFormat: write, label: null }),
    Plot.ruleX([0], { y1: 0, y2: rows, stroke: INK }),
  ];
}

function columns(document: Document, groups: readonly NamedShare[], interactions: Share): SVGTextElement[] {
  const text = (column: 0 | 1, y: number, words: string, weight = 'normal') =>
    createSvg(
      document,
      'text',
      { x: COLUMNS[column], y, 'text-anchor': 'end', 'font-weight': weight },
      words,
    );
  const middle = (row: number) => TOP + (row + 0.5) * ROW_HEIGHT + 4;
  return [
    text(0, TOP - 10, 'by itself', 'bold'),
    text(1, TOP - 10, 'in all', 'bold'),
    ...groups.flatMap(({ first, total }, row) => [
      text(0, middle(row), writeShare(first)),
      text(1, middle(row), writeShare(total)),
    ]),
    text(0, middle(groups.length), writeShare(interactions)),
  ];
}

function key(document: Document): SVGElement[] {
  const entries = [
    { words: 'by itself', look: FIRST },
    { words: 'together with other inputs', look: TOTAL },
  ];
  const swatches = entries.flatMap(({ words, look }, index) => {
    const x = 16 + index * 110;
    return [
      createSvg(document, 'rect', { x, y: 6, width: 14, height: 14, ...look }),
      createSvg(document, 'text', { x: x + 20, y: 17, 'text-anchor': 'start' }, words),
    ];
  });
  const x = 16 + 110 + textWidth(entries[1]!.words) + 50;
  const line = { d: `M${x},13h18M${x},9v8M${x + 18},9v8`, fill: 'none', stroke: INK, 'stroke-width': 1.5 };
  return [
    ...swatches,
    createSvg(document, 'path', line),
    createSvg(
      document,
      'text',
      { x: x + 26, y: 17, 'text-anchor': 'start' },
      'error of the simulation (95%)',
    ),
  ];
}

function describe({ output, groups, interactions }: VarianceSharesPicture): string {
  const each = groups.map(
    ({ label, first, total }) => `${label}: ${writeShare(first)} by itself, ${writeShare(total)} in all.`,
  );
  const whole = `A bar for each input: its share of the variance of ${output} by itself, extended by what it does together with others.`;
  return `${whole} ${each.join(' ')} ${REST}: ${writeShare(interactions)}.`;
}

function leftOut(rest: readonly NamedShare[]): string {
  const inputs =
    rest.length === 1 ? '1 more input, which has' : `${rest.length} more inputs, which each have`;
  return `Not drawn: ${inputs} ${formatShare(shown(rest[0]!.total.value))} in all or less.`;
}

/** How much of the uncertainty about an output comes from each input: which would be worth knowing better? Inputs are
 * in the order of all that they do; what they do only together is counted once, in the last row.
 */
export function varianceSharesChart(
  document: Document,
  data: VarianceSharesPicture,
  id = 'variance-shares',
): string {
  const { scenario, output, interactions } = data;
  if (data.groups.length === 0) throw new RangeError('invalid groups: there are none');
  const sorted = data.groups.toSorted((a, b) => b.total.value - a.total.value);
  const [groups, rest] = [sorted.slice(0, MOST_ROWS), sorted.slice(MOST_ROWS)];
  const rows = groups.length + 1;
  const height = TOP + rows * ROW_HEIGHT + AXIS;
  const drawing = renderPlot(document, {
    height,
    margins: { top: TOP, right: RIGHT, bottom: AXIS, left: LEFT },
    x: [0, furthest([interactions, ...groups.flatMap(({ first, total }) => [first, total])])],
    y: [rows, 0],
    marks: [...scaleMarks(rows), ...shareMarks(groups, interactions)],
  });
  const names = [...groups.map(({ label }) => label), REST];
  drawing.append(
    ...key(document),
    ...rowNames(document, names, TOP),
    ...columns(document, groups, interactions),
  );
  if (rest.length > 0) drawing.append(footNote(document, leftOut(rest), height + 12));
  const { label, total } = groups[0]!;
  const frame = {
    id,
    height: height + (rest.length > 0 ? NOTE : 0),
    headline: sharesHeadline(output, label, total.value),
    scenario,
    measure: `Shares of the variance of ${output}`,
    description: describe({ ...data, groups: sorted }),
  };
  return frameChart(document, frame, drawing);
}
