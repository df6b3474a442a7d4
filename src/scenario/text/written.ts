import type { Place } from '../../errors/problem.ts';

/** A scalar as written; `at` gives the place of a part of it, by character positions in `text`. */
export interface WrittenText {
  readonly type: 'text';
  readonly text: string;
  readonly place: Place;
  at(start: number, end: number): Place;
}

/** A list as written. */
export interface WrittenList {
  readonly type: 'list';
  readonly items: readonly Written[];
  readonly place: Place;
}

/** One `key: value` of a map. */
export interface WrittenEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Written;
}

/** A map as written, in the order of writing. */
export interface WrittenMap {
  readonly type: 'map';
  readonly entries: ReadonlyMap<string, WrittenEntry>;
  readonly place: Place;
}

/** A written `~`: takes away what an extended file says. */
export interface WrittenRemoval {
  readonly type: 'removal';
  readonly place: Place;
}

/** What stands where something cannot be read: its problem is reported, and nothing more is to be said of it. */
export interface Unreadable {
  readonly type: 'unreadable';
  readonly place: Place;
}

/** A value as the author wrote it, with every part's place in its file. All scalars are text: nothing is guessed. */
export type Written = WrittenText | WrittenList | WrittenMap | WrittenRemoval | Unreadable;

/** The value under a key of a map, or undefined. */
export function valueAt(map: Written | undefined, key: string): Written | undefined {
  return map?.type === 'map' ? map.entries.get(key)?.value : undefined;
}

/** The map with one entry set in its place (or at the end). */
export function withEntry(map: WrittenMap, entry: WrittenEntry): WrittenMap {
  return { ...map, entries: new Map(map.entries).set(entry.key, entry) };
}

/** The map with each entry's value replaced by what `change` makes of it; undefined leaves the entry out. */
export function mapEntries(
  map: WrittenMap,
  change: (entry: WrittenEntry) => Written | undefined,
): WrittenMap {
  const entries = new Map<string, WrittenEntry>();
  for (const entry of map.entries.values()) {
    const value = change(entry);
    if (value !== undefined) entries.set(entry.key, { ...entry, value });
  }
  return { ...map, entries };
}

/** Text that stands for something written elsewhere, such as a name in a list that became a formula. */
export function textAt(text: string, place: Place): WrittenText {
  return { type: 'text', text, place, at: () => place };
}
