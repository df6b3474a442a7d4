import * as Plot from '@observablehq/plot';
import { textWidth } from '../drawing/lettering.ts';
import { BAND_EDGE, BANDS, MEDIAN } from '../drawing/palette.ts';
import { createSvg } from '../drawing/svg.ts';

/** Percentiles of a simulated figure: at the start, and then at the end of each period. */
export interface Fan {
  readonly p5: readonly number[];
  readonly p10: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p90: readonly number[];
  readonly p95: readonly number[];
  readonly shares: EndShares;
}

/** The shares of futures that end below p5, from p25 to p75, and above p95: 5, 50 and 5 of 100 save where futures repeat. */
export interface EndShares {
  readonly below: number;
  readonly middle: number;
  readonly above: number;
}

/** Every balance of a fan. */
export function balancesOf({ shares: _, ...levels }: Fan): readonly (readonly number[])[] {
  return Object.values(levels);
}

/** A point for each level: the one at the start, and those at the end of each period. */
export function points(levels: readonly number[]): { x: number; y: number }[] {
  return levels.map((y, x) => ({ x, y }));
}

function bands({ p5, p10, p25, p75, p90, p95 }: Fan) {
  return [
    { lower: p5, upper: p95 },
    { lower: p10, upper: p90 },
    { lower: p25, upper: p75 },
  ] as const;
}

function area(lower: readonly number[], upper: readonly number[], fill: string) {
  const both = points(lower).map(({ x, y }, index) => ({ x, low: y, high: upper[index]! }));
  return Plot.areaY(both, { x: 'x', y1: 'low', y2: 'high', fill });
}

/** Bands, the widest at the back, each with an edge that can be seen, and the dashed median. */
export function fanMarks(fan: Fan): Plot.Markish[] {
  const place = { x: 'x', y: 'y' } as const;
  const edge = { ...place, stroke: BAND_EDGE, strokeWidth: 0.75 };
  const median = { ...place, stroke: MEDIAN, strokeWidth: 2, strokeDasharray: '7 4' };
  return [
    ...bands(fan).map(({ lower, upper }, band) => area(lower, upper, BANDS[band]!)),
    ...bands(fan).flatMap(({ lower, upper }) => [
      Plot.line(points(lower), edge),
      Plot.line(points(upper), edge),
    ]),
    Plot.line(points(fan.p50), median),
  ];
}

const SWATCH = 14;
const GAP = 6;
const APART = 22;
const LEAD = 'In the shading lie';
const NAMES = ['90 of every 100 futures', '80 of every 100', '50 of every 100'] as const;

/** What the three bands stand for, in a row from the pixel `left` at the height `y`. */
export function fanKey(document: Document, left: number, y: number): SVGElement[] {
  const text = (x: number, words: string) =>
    createSvg(document, 'text', { x, y: y + 11, 'text-anchor': 'start' }, words);
  const start = left + textWidth(LEAD) + GAP;
  const entries = NAMES.flatMap((name, band) => {
    const before = NAMES.slice(0, band).map((each) => SWATCH + GAP + textWidth(each) + APART);
    const x = before.reduce((sum, width) => sum + width, start);
    const look = { width: SWATCH, height: SWATCH, fill: BANDS[band]!, stroke: BAND_EDGE };
    return [createSvg(document, 'rect', { x, y, ...look }), text(x + SWATCH + GAP, name)];
  });
  return [text(left, LEAD), ...entries];
}
