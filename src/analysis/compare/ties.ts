import type { BaseCase } from '../../graph/base-case.ts';
import { nodeOf } from '../../graph/graph.ts';
import { type Passing, rangeOf, type Span, seek, whyNotOne } from '../seek.ts';
import { baseOf, type Option } from './option.ts';

/** Where an input of an option makes it come to the same as another, all else as in its base case. */
export interface Tie {
  /** What the input comes to in the option itself. */
  readonly here: number;
  /** What it must come to, that nearest to `here` first; none where no value that was tried does. */
  readonly passings: readonly Passing[];
  /** Where it can lie at all. */
  readonly range: Span;
}

// A value that cannot be says how far out of reach it is, so it is looked for as far again on both sides.
function widened([low, high]: Span): Span {
  const width = high - low;
  return [low - width, high + width];
}

/** Whether an input of a base case can be moved as one figure. */
export function canVary({ graph }: BaseCase, name: string): boolean {
  const isInput = graph.nodes.has(name) && nodeOf(graph, name).variable?.role === 'input';
  return isInput && whyNotOne(graph, name) === undefined;
}

/** At what values of an input, which can be varied, an option's figure of `of` is the same as in another's base case. */
export function tieBetween(option: Option, other: Option, of: string, vary: string): Tie {
  const base = baseOf(option);
  const reaches = baseOf(other).figures(of).total;
  const range = rangeOf(base, vary);
  const found = [range, widened(range)]
    .map((within) => seek(base, { vary, of, reaches, within }))
    .find((sought) => sought.found);
  const passings = found?.found ? [found, ...found.others] : [];
  return { here: base.figures(vary).total, passings, range };
}

/** Whether a value of an input can be. */
export function isWithinReach(value: number, [low, high]: Span): boolean {
  return value >= low && value <= high;
}
