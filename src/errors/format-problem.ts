import { messages } from './messages/index.ts';
import type { Place, Problem } from './problem.ts';

/** `file:line`, as places are named inside sentences. */
export function formatPlace({ file, line }: Place): string {
  return `${file}:${line}`;
}

function excerpt({ line, column, length, text }: Place): string[] {
  const gutter = ' '.repeat(String(line).length);
  const lead = text.slice(0, column - 1).replace(/[^\t]/g, ' ');
  return [`${gutter} |`, `${line} | ${text}`, `${gutter} | ${lead}${'^'.repeat(Math.max(1, length))}`];
}

function heading({ code, severity, place }: Problem): string {
  const where = place === undefined ? '' : `${place.file}:${place.line}:${place.column}: `;
  return `${where}${severity === 'warning' ? 'warning: ' : ''}${code}`;
}

/** What is wrong and what would be right, as sentences. */
export function explainProblem({ code, facts }: Problem): readonly string[] {
  const wording = messages[code] as (facts: unknown) => readonly string[];
  return wording(facts);
}

/** The one text of a problem: place and code, the line with a caret under what is wrong, then the sentences. */
export function formatProblem(problem: Problem): string {
  const lines = problem.place === undefined ? [] : excerpt(problem.place);
  return [heading(problem), ...lines, ...explainProblem(problem)].join('\n');
}
