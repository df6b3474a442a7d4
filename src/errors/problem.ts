import type { ProblemCode, ProblemFacts } from './messages/index.ts';

/** Where something stands in a file: line and column count from 1, and `text` is the whole line. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text: string;
}

/** Something wrong in what an author wrote: a code, the facts, and where. Its wording is made last, by `formatProblem`. */
export type Problem = {
  readonly [C in ProblemCode]: {
    readonly code: C;
    readonly severity: 'error' | 'warning';
    readonly place: Place | undefined;
    readonly facts: ProblemFacts<C>;
  };
}[ProblemCode];

/** Receives problems as they are found, so that one pass over a file reports all of them. */
export type Report = (problem: Problem) => void;

/** An error-severity problem with its facts and place. */
export function problem<C extends ProblemCode>(
  code: C,
  place: Place | undefined,
  facts: ProblemFacts<C>,
): Problem {
  return { code, severity: 'error', place, facts } as unknown as Problem;
}

/** A problem that is worth saying and stops nothing. */
export function warning<C extends ProblemCode>(
  code: C,
  place: Place | undefined,
  facts: ProblemFacts<C>,
): Problem {
  return { code, severity: 'warning', place, facts } as unknown as Problem;
}

/** Whether any of the problems stops the work. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
