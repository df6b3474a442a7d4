import type { BaseCase } from '../graph/base-case.ts';
import type { Deadline } from '../scenario/scenario.ts';
import type { Question, Run } from '../simulation/simulate.ts';
import { type Chance, chanceOf } from '../simulation/summary.ts';

/** When a deadline passes: the index of the last period before it, −1 where none is. */
export interface DeadlineOutcome {
  readonly deadline: Deadline;
  readonly last: number;
  /** For each period, the chance that the deadline is not before its end; undefined where nothing uncertain moves it. */
  readonly chances: readonly Chance[] | undefined;
}

/** Whether a deadline has not passed by the end of a period, for each period. */
export function deadlineQuestions({ graph }: BaseCase, { variable: name }: Deadline): readonly Question[] {
  const half = 0.5;
  return graph.calendar.periods.map((_, period) => ({
    measure: { name, cell: 'all', first: period, last: period },
    low: half,
    high: Number.POSITIVE_INFINITY,
  }));
}

/** When a deadline passes in the base case and, where something is uncertain, in the draws. */
export function deadlineOutcome(run: Run, deadline: Deadline): DeadlineOutcome {
  const waits = run.base.figures(deadline.variable).periods;
  const answers = deadlineQuestions(run.base, deadline).map((question) => run.answer(question));
  const isMoved = answers.every((answer) => answer !== undefined);
  return {
    deadline,
    last: waits.lastIndexOf(1),
    chances: isMoved ? answers.map((answer) => chanceOf(answer, run.settings.plan)) : undefined,
  };
}
