import { markFigure, markFigureWithUnit } from '../drawing/short-figure.ts';
import { drawWaterfall, type Telling, type Waterfall } from './waterfall.ts';
import type { WaterfallBar } from './waterfall-headline.ts';

const quoted = (label: string): string => `“${label}”`;

function largestOf(steps: readonly WaterfallBar[]): WaterfallBar | undefined {
  return steps.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))[0];
}

/** What changes between two levels, in a sentence that holds for any figures: `35 workers ends £585k below 29 workers`. */
export function bridgeHeadline(unit: string, bars: readonly WaterfallBar[]): string {
  const [first, last] = [bars[0]!, bars.at(-1)!];
  const steps = bars.slice(1, -1);
  const change = last.value - first.value;
  const size = markFigure(Math.abs(change), unit);
  const ends =
    change === 0
      ? `${last.label} ends as ${first.label} does`
      : `${last.label} ends ${size} ${change < 0 ? 'below' : 'above'} ${first.label}`;
  const largest = largestOf(steps);
  if (largest === undefined) return ends;
  if (steps.length === 1) return `${ends}, all of it by ${quoted(largest.label)}`;
  const step = `${largest.value < 0 ? 'plus' : 'less'} ${markFigure(Math.abs(largest.value), unit)}`;
  return `${ends}; the largest change is ${quoted(largest.label)}, ${step}`;
}

const telling: Telling = {
  headlineOf: bridgeHeadline,
  nameOf: ({ label }) => label,
  wordsOf: ({ value, isLevel }, { unit }, row) => {
    if (row === 0) return markFigureWithUnit(value, unit);
    return isLevel ? markFigure(value, unit) : `${value < 0 ? '+' : '−'}${markFigure(Math.abs(value), unit)}`;
  },
};

/** The way from one option's figure to another's, read downwards: what each change takes away is hatched, what it adds is not. */
export function bridgeChart(document: Document, data: Waterfall, id = 'bridge'): string {
  return drawWaterfall(document, data, telling, id);
}
