import type { BaseCase } from '../../graph/base-case.ts';
import { nodeOf } from '../../graph/graph.ts';
import type { Shown } from '../../scenario/scenario.ts';
import { rangeOf, type Span, seek, whyNotOne } from '../seek.ts';
import { baseOf, type Option } from './option.ts';

/** What an input must come to in an option for it to end as another does, in the base case. */
export interface PaysBack {
  readonly vary: string;
  /** What the input comes to in the option that is compared with, and in this one. */
  readonly there: number;
  readonly here: number;
  /** What it must come to here; undefined where no value within reach makes up for the difference. */
  readonly needed: number | undefined;
  /** Where it can lie at all. */
  readonly range: Span;
}

// A value that cannot be says how far out of reach it is, so it is looked for as far again on both sides.
function widened([low, high]: Span): Span {
  const width = high - low;
  return [low - width, high + width];
}

function neededIn(base: BaseCase, vary: string, of: string, reaches: number): number | undefined {
  const range = rangeOf(base, vary);
  for (const within of [range, widened(range)]) {
    const sought = seek(base, { vary, of, reaches, within });
    if (sought.found) return sought.value;
  }
  return undefined;
}

function canVary({ graph }: BaseCase, name: string): boolean {
  return nodeOf(graph, name).variable?.role === 'input' && whyNotOne(graph, name) === undefined;
}

/**
 * At what value of an input an option comes to the same figure of `of` as another, all else as in its own base case;
 * undefined where one of them has no such input, or none that can be moved as one figure.
 */
export function paysBack(
  option: Option,
  from: Option,
  of: string,
  { variable: vary }: Shown,
): PaysBack | undefined {
  const [base, other] = [baseOf(option), baseOf(from)];
  const isThere = [base, other].every(({ graph }) => graph.nodes.has(vary));
  if (!isThere || !canVary(base, vary)) return undefined;
  return {
    vary,
    there: other.figures(vary).total,
    here: base.figures(vary).total,
    needed: neededIn(base, vary, of, other.figures(of).total),
    range: rangeOf(base, vary),
  };
}
