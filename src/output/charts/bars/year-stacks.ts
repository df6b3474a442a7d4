import type { Line } from '../drawing/largest-lines.ts';
import { type Extent, stackValues } from './stack-values.ts';

/** A bar of each year. */
export interface Side {
  readonly name: string;
  readonly lines: readonly Line[];
  /** Left edge of the bar within its year, from 0 to 1, and how wide it is. */
  readonly offset: number;
  readonly width: number;
  /** A colour for each line. */
  readonly colours: readonly string[];
}

/** The part of a bar that stands for one line, `x` in years from the first. */
export interface Segment extends Extent {
  readonly x1: number;
  readonly x2: number;
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly colour: string;
}

/** The parts of one year's bar, in the order of its lines. */
export function yearSegments(side: Side, year: number): Segment[] {
  const values = side.lines.map((line) => line.values[year]!);
  const x1 = year + side.offset;
  return stackValues(values).map((extent, line) => ({
    ...extent,
    x1,
    x2: x1 + side.width,
    x: x1 + side.width / 2,
    y: (extent.from + extent.to) / 2,
    value: values[line]!,
    colour: side.colours[line]!,
  }));
}

/** The sum of one year's bar, whether it has parts on both sides of nil, and where the bar ends upwards. */
export interface YearTotal {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly isNet: boolean;
}

/** The total of one year's bar, which is net where parts of it lie on both sides of nil. */
export function yearTotal(side: Side, year: number): YearTotal {
  const segments = yearSegments(side, year);
  return {
    x: year + side.offset + side.width / 2,
    y: Math.max(0, ...segments.map((segment) => segment.to)),
    value: side.lines.reduce((sum, line) => sum + line.values[year]!, 0),
    isNet: segments.some(({ value }) => value < 0) && segments.some(({ value }) => value > 0),
  };
}
