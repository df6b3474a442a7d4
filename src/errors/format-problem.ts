import { messages } from './messages/index.ts';
import type { Place, Problem } from './problem.ts';

/** `file:line`, as places are named inside sentences. */
export function formatPlace({ file, line }: Place): string {
  return `${file}:${line}`;
}

// A line longer than a screen is shown around what is wrong in it.
const [mostShown, mostBefore] = [120, 60];

interface Shown {
  readonly text: string;
  readonly from: number;
}

function clip({ text, column }: Place): Shown {
  if (text.length <= mostShown) return { text, from: 0 };
  const from = Math.max(0, Math.min(column - 1 - mostBefore, text.length - mostShown));
  const [before, after] = [from > 0 ? '…' : '', from + mostShown < text.length ? '…' : ''];
  return { text: `${before}${text.slice(from, from + mostShown)}${after}`, from: from - before.length };
}

function excerpt(place: Place): string[] {
  const { line, column, length } = place;
  const { text, from } = clip(place);
  const gutter = ' '.repeat(String(line).length);
  const start = column - 1 - from;
  const lead = text.slice(0, start).replace(/[^\t]/g, ' ');
  const carets = '^'.repeat(Math.max(1, Math.min(length, text.length - start)));
  return [`${gutter} |`, `${line} | ${visible(text)}`, `${gutter} | ${lead}${carets}`];
}

// Characters that would move the cursor or colour the screen are shown as a dot.
function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
  return text.replace(/[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E]/g, '·');
}

function heading({ code, severity, place }: Problem): string {
  const where = place === undefined ? '' : `${place.file}:${place.line}:${place.column}: `;
  return `${where}${severity === 'warning' ? 'warning: ' : ''}${code}`;
}

// What an author says of a check stands first and whole; of all else that is quoted the beginning is enough.
function saidOf({ facts }: Problem): readonly string[] {
  return 'says' in facts && facts.says !== '' ? [facts.says] : [];
}

/** What is wrong and what would be right, as sentences. */
export function explainProblem(problem: Problem): readonly string[] {
  const wording = messages[problem.code] as (facts: unknown) => readonly string[];
  const sentences = wording(problem.facts).map((sentence) => sentence.replace(/"([^"]{80})[^"]+"/g, '"$1…"'));
  return [...saidOf(problem), ...sentences].map(visible);
}

/** The one text of a problem: place and code, the line with a caret under what is wrong, then the sentences. */
export function formatProblem(problem: Problem): string {
  const lines = problem.place === undefined ? [] : excerpt(problem.place);
  return [heading(problem), ...lines, ...explainProblem(problem)].join('\n');
}
