import type { Report } from '../../errors/problem.ts';
import type { Finding, Shown } from '../scenario.ts';
import type { Visible } from '../scope.ts';
import type { WrittenText } from '../text/written.ts';
import { readShown } from './views.ts';

// What stands in braces is a name; there is no writing of braces themselves.
const named = /\{([^{}]*)\}/g;

const ownScope = { instance: '', outward: false };

function readParts(written: WrittenText, visible: Visible, report: Report): Finding['parts'] {
  const parts: (string | Shown)[] = [];
  let from = 0;
  for (const { 0: whole, 1: name = '', index } of written.text.matchAll(named)) {
    const start = index + 1 + (name.length - name.trimStart().length);
    const text = name.trim();
    const place = written.at(start, Math.max(start + text.length, start + 1));
    const shown = readShown({ text, place }, ownScope, visible, report);
    parts.push(written.text.slice(from, index), ...(shown === undefined ? [] : [shown]));
    from = index + whole.length;
  }
  return [...parts, written.text.slice(from)].filter((part) => part !== '');
}

/** The findings of a scenario: its sentences, in which a name in braces stands for the figure of the whole calendar. */
export function readFindings(
  written: readonly WrittenText[] | undefined,
  visible: Visible,
  report: Report,
): readonly Finding[] {
  return (written ?? []).map((sentence) => ({ parts: readParts(sentence, visible, report) }));
}
