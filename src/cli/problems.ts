import { explainProblem, formatProblem } from '../errors/format-problem.ts';
import type { Problem } from '../errors/problem.ts';
import { type Json, toJsonText } from '../output/results.ts';
import type { Effects } from './effects.ts';

/** A problem as data, for `--json`. */
export function problemJson(problem: Problem): Json {
  const { code, severity, place } = problem;
  const where = place === undefined ? null : { file: place.file, line: place.line, column: place.column };
  return { code, severity, place: where, message: explainProblem(problem).join(' ') };
}

/** Prints problems on standard error, a blank line after each. */
export function tellProblems(problems: readonly Problem[], effects: Effects): void {
  for (const problem of problems) effects.tell(`${formatProblem(problem)}\n\n`);
}

/** Problems of several files, each told once though it stands in a file that they all extend. */
export function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
}

/** Tells why a command does not go on: problems in words or as JSON. Its exit code is 1. */
export function refuse(problems: readonly Problem[], json: boolean, effects: Effects): number {
  if (json) effects.print(toJsonText({ problems: problems.map(problemJson) }));
  else tellProblems(problems, effects);
  return 1;
}

/** `1 problem`, `3 problems`. */
export function countProblems(problems: readonly Problem[]): string {
  return problems.length === 1 ? '1 problem' : `${problems.length} problems`;
}
