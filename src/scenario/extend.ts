import { problem, type Report } from '../errors/problem.ts';
import { mapEntries, type Written, type WrittenEntry, type WrittenMap } from './written.ts';

// What says how much an input is and why: overriding any of these speaks for all, so that no figure keeps a
// source or a range that was written for another.
const valueParts: ReadonlySet<string> = new Set([
  'value',
  'formula',
  'uncertain',
  'source',
  'evidence',
  'note',
]);

function hasValuePart({ entries }: WrittenMap): boolean {
  return [...entries.keys()].some((key) => valueParts.has(key));
}

function withoutValueParts(map: WrittenMap): WrittenMap {
  return mapEntries(map, ({ key, value }) => (valueParts.has(key) ? undefined : value));
}

type Join = (base: WrittenMap, over: WrittenMap) => WrittenMap;

const join =
  (joinInner: (key: string) => Join, report: Report): Join =>
  (base, over) => {
    const entries = new Map<string, WrittenEntry>(base.entries);
    for (const entry of over.entries.values()) {
      const below = entries.get(entry.key);
      if (entry.value.type !== 'removal') {
        entries.set(entry.key, joined(joinInner(entry.key), below, entry));
      } else if (!entries.delete(entry.key)) {
        report(problem('nothing-to-remove', entry.keyPlace, { key: entry.key }));
      }
    }
    return { ...over, entries };
  };

function joined(inner: Join, below: WrittenEntry | undefined, entry: WrittenEntry): WrittenEntry {
  if (entry.value.type !== 'map') return entry;
  const base: Written | undefined = below?.value;
  const empty: WrittenMap = { ...entry.value, entries: new Map() };
  return { ...entry, value: inner(base?.type === 'map' ? base : empty, entry.value) };
}

/**
 * The outline of a file laid over the one that it extends. Maps merge; anything else replaces; `~` removes. Where an
 * input or line is given a new value or formula, the old value, formula, range of uncertainty, source, evidence and
 * note all go; its unit, range and label stay.
 */
export function extend(base: WrittenMap, over: WrittenMap, report: Report): WrittenMap {
  const replace: Join = join(() => replace, report);
  const entryOf: Join = (below, above) =>
    join(() => (_, inner) => inner, report)(hasValuePart(above) ? withoutValueParts(below) : below, above);
  const entries: Join = join(() => entryOf, report);
  const instance: Join = join(() => entries, report);
  const instances: Join = join(() => instance, report);
  const parts: Readonly<Record<string, Join>> = { inputs: entries, lines: entries, instances };
  return join((key) => parts[key] ?? replace, report)(base, over);
}
