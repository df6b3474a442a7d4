import { formatPlace } from '../errors/format-problem.ts';
import { type Place, problem, type Report } from '../errors/problem.ts';

/** Names that every formula may use, with what they mean. */
export const builtInNames: ReadonlyMap<string, string> = new Map([
  ['period', 'the number of the period, from 1'],
  ['quarter', 'the number of the quarter in its financial year, 1 to 4'],
  ['month', 'the number of the month in its financial year, 1 for April'],
  ['year_fraction', 'the length of a period in years'],
]);

const reserved: ReadonlyMap<string, string> = new Map([
  ...builtInNames,
  ['budget', 'the lines that "budget:" defines'],
  ['targets', 'the measures of the targets'],
  ['deadlines', 'the deadlines'],
  ['checks', 'the checks'],
  ['warnings', 'the warnings'],
  ['chance', 'the functions of chance'],
  ['and', 'that two conditions both hold'],
  ['or', 'that one of two conditions holds'],
  ['not', 'that a condition does not hold'],
]);

/** Reports a name that is not lower-case words joined by `_`, or that already means something. */
export function checkName(name: string, place: Place, report: Report): void {
  const means = reserved.get(name);
  if (means !== undefined) report(problem('reserved-name', place, { name, means }));
  else if (!/^[a-z][a-z0-9_]*$/.test(name)) report(problem('bad-name', place, { name }));
}

/** A name within an instance: `phase_2.starts`; the scenario's own names stay bare. */
export function qualify(instance: string, name: string): string {
  return instance === '' ? name : `${instance}.${name}`;
}

/** Whether a name, or the instance that it belongs to, is among those that could not be read. */
export function isUnreadable(unreadable: ReadonlySet<string>, name: string): boolean {
  return unreadable.has(name) || unreadable.has(name.split('.')[0]!);
}

/** Reports a name that is gone because a file removes it, or the instance that it belongs to; false for any other. */
export function reportRemoved(
  removed: ReadonlyMap<string, Place>,
  name: string,
  place: Place,
  report: Report,
): boolean {
  const gone = [name, name.split('.')[0]!].find((each) => removed.has(each));
  if (gone === undefined) return false;
  report(problem('removed-name', place, { name, gone, where: formatPlace(removed.get(gone)!) }));
  return true;
}

/** The words of a name, for a reader: `target_families` → `Target families`. */
export function labelOf(name: string): string {
  const words = name.slice(name.lastIndexOf('.') + 1).replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A label as written, on one line: it is read in tables and beside bars, where a tab or a new line would tear the row. */
export function onOneLine(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim();
}

/** The instance that a full name belongs to: `phase_2` for `phase_2.starts`, '' for a name of the scenario's own. */
export function instanceOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf('.')));
}
