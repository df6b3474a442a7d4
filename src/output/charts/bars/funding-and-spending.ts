import { formatPounds } from '../../format.ts';
import { checkLengths } from '../drawing/check-lengths.ts';
import { CHART_WIDTH, frameChart } from '../drawing/frame.ts';
import { gutterLabels } from '../drawing/gutter-labels.ts';
import { type Line, largestLines } from '../drawing/largest-lines.ts';
import { wrap } from '../drawing/lettering.ts';
import { BLUES, BROWNS, OTHER } from '../drawing/palette.ts';
import { renderPlot } from '../drawing/render.ts';
import { spanOf } from '../drawing/spans.ts';
import { createSvg } from '../drawing/svg.ts';
import { fundingHeadline } from './funding-headline.ts';
import { BARS_HEIGHT, barMarks, barNames, isNarrow, layOutBars, type YearBars } from './year-bars.ts';
import { type Side, yearSegments, yearTotal } from './year-stacks.ts';

/** Funding and spending of a scenario by financial year, in pounds; every line has a value for each year. */
export interface FundingAndSpending {
  readonly scenario: string;
  readonly years: readonly string[];
  readonly funding: readonly Line[];
  readonly spending: readonly Line[];
}

// Pixels: the column of names on either side, within it the text, and the names below the bars.
const GUTTER = 172;
const INSET = 18;
const TEXT_WIDTH = GUTTER - INSET - 8;
const BOTTOM = 52;
// Parts of a year's room before the left bar and after the right one, and of each bar.
const MARGIN = 0.09;
const BAR_WIDTH = 0.4;

function side(name: string, given: readonly Line[], offset: number, shades: readonly string[]): Side {
  const lines = largestLines(given);
  const colours = lines.map((line, index) => (given.includes(line) ? shades[index]! : OTHER));
  return { name, lines, offset, width: BAR_WIDTH, colours };
}

function lineNames(document: Document, bars: YearBars, which: 'left' | 'right', top: number): SVGElement[] {
  const isLeft = which === 'left';
  const { name, lines, ...each } = bars.sides[isLeft ? 0 : 1]!;
  const inwards = (pixels: number) => (isLeft ? pixels : CHART_WIDTH - pixels);
  const segments = yearSegments({ name, lines, ...each }, isLeft ? 0 : bars.years.length - 1);
  const labels = segments.map(({ y, colour }, line) => ({
    lines: wrap(lines[line]!.label, TEXT_WIDTH, 2),
    y: top + ((bars.high - y) / (bars.high - bars.low)) * BARS_HEIGHT,
    colour,
  }));
  const text = inwards(GUTTER - INSET);
  const edge = inwards(GUTTER + MARGIN * bars.step);
  const heading = { x: text, y: 14, 'text-anchor': isLeft ? 'end' : 'start', 'font-weight': 'bold' };
  return [
    createSvg(document, 'text', heading, `${name} (${which} bars)`),
    ...gutterLabels(document, labels, { side: which, edge, text, top, bottom: top + BARS_HEIGHT }),
  ];
}

function describe(years: readonly string[], funding: Side, spending: Side): string {
  const names = ({ lines }: Side) => lines.map((line) => line.label).join(', ') || 'none';
  const sums = years.map((year, index) => {
    const [into, out] = [yearTotal(funding, index), yearTotal(spending, index)];
    return `${year}: funding ${formatPounds(into.value)}, spending ${formatPounds(out.value)}.`;
  });
  const lines = `Funding: ${names(funding)}. Spending: ${names(spending)}.`;
  return `Two stacked bars for each year. ${lines} ${sums.join(' ')}`;
}

function differences(years: readonly string[], funding: Side, spending: Side): number[] {
  return years.map((_, year) => yearTotal(funding, year).value - yearTotal(spending, year).value);
}

/** Funding beside spending for each financial year, each a stack of its lines: does the money that comes in cover the
 * money that goes out, and what are they made of? Every name stands beside its part of the first or last year's bar.
 */
export function fundingAndSpending(
  document: Document,
  data: FundingAndSpending,
  id = 'funding-and-spending',
): string {
  const { scenario, years } = data;
  checkLengths(
    years,
    [...data.funding, ...data.spending].map((line) => line.values),
  );
  const funding = side('Funding', data.funding, MARGIN, BLUES);
  const spending = side('Spending', data.spending, 0.51, BROWNS);
  const bars = layOutBars({ unit: '£', years, sides: [funding, spending] }, CHART_WIDTH - 2 * GUTTER);
  const top = isNarrow(bars) ? 84 : 36;
  const drawing = renderPlot(document, {
    height: top + BARS_HEIGHT + BOTTOM,
    margins: { top, right: GUTTER, bottom: BOTTOM, left: GUTTER },
    x: [0, years.length],
    y: [bars.low, bars.high],
    marks: [...barMarks(bars), ...barNames(bars)],
  });
  drawing.append(...lineNames(document, bars, 'left', top), ...lineNames(document, bars, 'right', top));
  const frame = {
    id,
    height: top + BARS_HEIGHT + BOTTOM,
    headline: fundingHeadline(years, differences(years, funding, spending)),
    scenario,
    measure: `Pounds, by financial year, ${spanOf(years)}`,
    description: describe(years, funding, spending),
  };
  return frameChart(document, frame, drawing);
}
