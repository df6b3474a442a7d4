import type { BaseCase } from '../../graph/base-case.ts';
import { nodeOf } from '../../graph/graph.ts';
import { rangeOf, type Span, seek, whyNotOne } from '../seek.ts';
import { baseOf, type Option } from './option.ts';

/** Where an input of an option makes it come to the same as another, all else as in its base case. */
export interface Tie {
  /** What the input comes to in the option itself. */
  readonly here: number;
  /** What it must come to, as near to that as may be; undefined where no value that was tried does. */
  readonly needed: number | undefined;
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

/** At what value of an input, which can be varied, an option's figure of `of` is the same as in another's base case. */
export function tieBetween(option: Option, other: Option, of: string, vary: string): Tie {
  const base = baseOf(option);
  const reaches = baseOf(other).figures(of).total;
  const range = rangeOf(base, vary);
  const found = [range, widened(range)]
    .map((within) => seek(base, { vary, of, reaches, within }))
    .find((sought) => sought.found);
  return { here: base.figures(vary).total, needed: found?.found ? found.value : undefined, range };
}

/** Whether what a tie needs can be. */
export function isWithinReach({ needed, range: [low, high] }: Tie): boolean {
  return needed !== undefined && needed >= low && needed <= high;
}
