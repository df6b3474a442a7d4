import * as Plot from '@observablehq/plot';
import { formatOfHundred } from '../../format.ts';
import { CHART_WIDTH, frameChart } from '../drawing/frame.ts';
import { type GutterLabel, gutterHeight, gutterLabels } from '../drawing/gutter-labels.ts';
import { wrap } from '../drawing/lettering.ts';
import { type Extent, moneyAxis } from '../drawing/money-axis.ts';
import { ABOVE_NIL, FAINT, INK, PAPER } from '../drawing/palette.ts';
import { renderPlot } from '../drawing/render.ts';
import { comparedFigures } from '../drawing/short-figure.ts';
import { costAndRiskHeadline } from './cost-and-risk-headline.ts';

/** An option by what it costs, in pounds, and the share of futures in which it misses a target. */
export interface CostAndRiskOption {
  readonly label: string;
  readonly cost: number;
  readonly missed: number;
}

/** What options cost beside how likely each is to miss a target. */
export interface CostAndRisk {
  readonly scenario: string;
  /** The target, and what is spent when, in words. */
  readonly target: string;
  readonly cost: string;
  readonly span: string;
  /** Two at least; the first is what the others are held against. */
  readonly options: readonly CostAndRiskOption[];
}

// Pixels.
const MARGINS = { top: 18, right: 276, bottom: 50, left: 88 } as const;
const LEAST_HEIGHT = 260;
const LEADER = 34;
const RADIUS = 10;
const LABEL_WIDTH = MARGINS.right - LEADER - 14;
const LINES = 2;
// Shares of futures below none and above all, so that the dots there are whole and clear of the axis.
const SHARES: Extent = [-0.06, 1.06];

// Costs lie apart from nil, and their differences are what the chart is of.
function costExtent(options: readonly CostAndRiskOption[]): Extent {
  const costs = options.map(({ cost }) => cost);
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  const room = Math.max((most - least) * 0.15, 10);
  return [least - room, most + room];
}

function axes(cost: string, extent: Extent): Plot.Markish[] {
  const write = (share: number) => `${Math.round(share * 100)} in 100`;
  return [
    Plot.gridY([0.25, 0.5, 0.75, 1], { stroke: FAINT, strokeOpacity: 1 }),
    Plot.axisY([0, 0.25, 0.5, 0.75, 1], { tickSize: 0, tickFormat: write, label: null }),
    ...moneyAxis(extent, cost, CHART_WIDTH - MARGINS.left - MARGINS.right),
    Plot.ruleY([0], { stroke: INK }),
  ];
}

/** An option with the letter by which its dot is told from the others. */
interface Lettered extends CostAndRiskOption {
  readonly letter: string;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function lettered(options: readonly CostAndRiskOption[]): readonly Lettered[] {
  return options.map((option, index) => ({ ...option, letter: letters[index] ?? String(index + 1) }));
}

function dots(options: readonly Lettered[]): Plot.Markish[] {
  const place = { x: 'cost', y: 'missed' } as const;
  return [
    Plot.dot(options, { ...place, r: RADIUS, fill: ABOVE_NIL, stroke: PAPER, strokeWidth: 2 }),
    Plot.text(options, { ...place, text: 'letter', fill: PAPER, fontWeight: 'bold' }),
  ];
}

// What each costs and misses, in words that tell the costs apart.
function writer(options: readonly CostAndRiskOption[]): (option: CostAndRiskOption) => string {
  const write = comparedFigures(
    options.map(({ cost }) => cost),
    '£',
  );
  return ({ cost, missed }) => `${write(cost)}; missed in ${formatOfHundred(missed)}`;
}

function labelsOf(options: readonly Lettered[], at: (missed: number) => number): GutterLabel[] {
  const words = writer(options);
  return options
    .toSorted((a, b) => b.missed - a.missed || a.cost - b.cost)
    .map((option) => ({
      lines: [
        ...wrap(`${option.letter}  ${option.label}`, LABEL_WIDTH, LINES),
        ...wrap(words(option), LABEL_WIDTH, LINES),
      ],
      y: at(option.missed),
      colour: INK,
    }));
}

function describe({ target, options }: CostAndRisk): string {
  const words = writer(options);
  const each = options.map((option) => `${option.label}: ${words(option)}.`);
  return `A dot for each option: further right costs more, further up misses the target “${target}” more often. ${each.join(' ')}`;
}

/** What options cost beside how likely each is to miss a target: which is cheap, which is safe, which is neither? */
export function costAndRisk(document: Document, data: CostAndRisk, id = 'cost-and-risk'): string {
  const { scenario, target, cost, span } = data;
  if (data.options.length < 2) throw new RangeError('invalid options: there are fewer than two');
  const options = lettered(data.options);
  const needed = gutterHeight(labelsOf(options, () => 0));
  const height = MARGINS.top + Math.max(LEAST_HEIGHT, needed) + MARGINS.bottom;
  const bottom = height - MARGINS.bottom;
  const [low, high] = SHARES;
  const at = (missed: number) => bottom - ((missed - low) / (high - low)) * (bottom - MARGINS.top);
  const extent = costExtent(options);
  const drawing = renderPlot(document, {
    height,
    margins: MARGINS,
    x: extent,
    y: SHARES,
    marks: [...axes(cost, extent), ...dots(options)],
  });
  const edge = CHART_WIDTH - MARGINS.right + 4;
  const gutter = { side: 'right', edge, text: edge + LEADER, top: 0, bottom: bottom + 20 } as const;
  drawing.append(...gutterLabels(document, labelsOf(options, at), gutter));
  const frame = {
    id,
    height,
    headline: costAndRiskHeadline(target, data.options),
    scenario,
    measure: `How often “${target}” is missed, by spending, ${span}`,
    description: describe(data),
  };
  return frameChart(document, frame, drawing);
}
