import type { ProblemCode } from './messages/index.ts';
import type { Place, Problem } from './problem.ts';

// What a problem leads to elsewhere in the file; mending the one mends the others, so they are not told.
const consequences: Partial<Readonly<Record<ProblemCode, readonly ProblemCode[]>>> = {
  'bad-calendar': [
    ...(['year-outside', 'within-period', 'missing-year', 'wrong-length'] as const),
    ...(['date-within-period', 'no-rule-in-force', 'never-in-force'] as const),
  ],
  'missing-dimension': ['unknown-item', 'unknown-dimension', 'missing-item'],
  'unknown-instance': ['missing-value'],
  'unknown-scheme': ['missing-value'],
  'uncertain-needs-value': ['correlation-not-uncertain'],
};

// A source that is cited under another name than it is listed under is one mistake, however often it is cited.
function isSame(one: Problem, other: Problem): boolean {
  if (one.code === 'unknown-source' && other.code === 'unknown-source')
    return one.facts.name === other.facts.name;
  if (one.code === 'missing-value' && other.code === 'missing-value' && one.facts.name !== other.facts.name)
    return false;
  const [a, b] = [one.place, other.place];
  return one.code === other.code && a?.file === b?.file && a?.line === b?.line && a?.column === b?.column;
}

// `p.rate: 60%` among the inputs is meant as the value of p.rate.
function isGivenOtherwise(found: Problem, problems: readonly Problem[]): boolean {
  return (
    found.code === 'missing-value' &&
    problems.some(
      ({ code, facts }) => code === 'bad-name' && 'name' in facts && facts.name === found.facts.name,
    )
  );
}

/** The problems that each tell of a mistake of its own: repetitions and consequences of others are left out. */
export function withoutConsequences(problems: readonly Problem[]): readonly Problem[] {
  const told = new Set(problems.flatMap(({ code }) => consequences[code] ?? []));
  return problems.filter(
    (problem, index) =>
      !told.has(problem.code) &&
      !isGivenOtherwise(problem, problems) &&
      problems.findIndex((earlier) => isSame(earlier, problem)) === index,
  );
}

function compare(path: string, a: Place | undefined, b: Place | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  if (a.file === b.file) return a.line - b.line || a.column - b.column;
  return Number(a.file !== path) - Number(b.file !== path);
}

/** Problems as an author reads down: those of the file at `path` first, each file from its first line. */
export function inReadingOrder(problems: readonly Problem[], path: string): readonly Problem[] {
  return problems.toSorted((a, b) => compare(path, a.place, b.place));
}
