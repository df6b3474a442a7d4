import { mapEntries, type WrittenMap, withEntry } from '../text/written.ts';

type Path = readonly PropertyKey[];

// What only describes an input or line; any other part that is wrong leaves nothing sure to be said of the whole.
const descriptive: ReadonlySet<PropertyKey> = new Set([
  'label',
  'summary',
  'note',
  'source',
  'evidence',
  'owner',
  'range',
]);

const depths: Readonly<Partial<Record<string, number>>> = {
  notes: 1,
  summary: 1,
  scenario: 1,
  extends: 1,
  instances: 4,
};

/**
 * The part of an outline to leave out so that the rest can be looked at further, for a fault at `path`: an input or
 * line as a whole unless the fault is in its description, else the part's own entry.
 */
export function partToLeaveOut(path: Path): Path {
  const head = String(path[0]);
  const depth = Object.hasOwn(depths, head) ? depths[head]! : 2;
  const entry = path.slice(0, depth);
  const hasParts = head === 'inputs' || head === 'lines' || head === 'instances';
  const part = path[depth];
  if (hasParts && part !== undefined && descriptive.has(part)) return path.slice(0, depth + 1);
  return entry;
}

// Parts that hold names; without one of them the rest is full of names that nobody defined.
const foundations: ReadonlySet<PropertyKey> = new Set([
  'inputs',
  'lines',
  'dimensions',
  'use',
  'instances',
  'sources',
  'budget',
]);

/** Whether so much rests on a part that nothing sure can be said of the rest without it. */
export function isFoundation([head, ...rest]: Path): boolean {
  if (head === undefined || head === 'calendar' || head === 'dimensions') return true;
  return rest.length === 0 && foundations.has(head);
}

/** The outline without the part at a path. */
export function leaveOut(outline: WrittenMap, [head, ...rest]: Path): WrittenMap {
  const entry = outline.entries.get(String(head));
  if (entry === undefined) return outline;
  if (rest.length === 0)
    return mapEntries(outline, ({ key, value }) => (key === entry.key ? undefined : value));
  if (entry.value.type !== 'map') return outline;
  return withEntry(outline, { ...entry, value: leaveOut(entry.value, rest) });
}
