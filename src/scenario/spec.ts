import type * as z from 'zod';
import { nearestName } from '../errors/nearest.ts';
import { type Place, problem, type Report } from '../errors/problem.ts';
import { isFoundation, leaveOut, partToLeaveOut } from './files/leave-out.ts';
import { textAt, valueAt, type Written, type WrittenMap, withEntry } from './text/written.ts';

type Path = readonly PropertyKey[];

/** The written value at a path, and the place of its key; stops at the last part that exists. */
export function findWritten(root: WrittenMap, path: Path): { value: Written | undefined; place: Place } {
  let place = root.place;
  let value: Written | undefined = root;
  for (const part of path) {
    if (value?.type === 'map') {
      const entry = value.entries.get(String(part));
      if (entry === undefined) return { value: undefined, place };
      ({ keyPlace: place, value } = entry);
    } else if (value?.type === 'list') {
      value = value.items[Number(part)];
      if (value !== undefined) place = value.place;
    }
  }
  return { value, place };
}

interface Definition {
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly out?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
}

function definitionOf(schema: z.core.$ZodType): Definition {
  const { def } = schema._zod as unknown as { def: Definition };
  const inner = def.out ?? def.innerType;
  return inner === undefined ? def : definitionOf(inner);
}

function keysAt(schema: z.core.$ZodType, [head, ...rest]: Path): readonly string[] {
  const { shape = {}, valueType, element } = definitionOf(schema);
  if (head === undefined) return Object.keys(shape).filter((key) => key !== 'instances');
  const key = String(head);
  const next = Object.hasOwn(shape, key) ? shape[key] : (valueType ?? element);
  return next === undefined ? [] : keysAt(next, rest);
}

interface Fault {
  readonly path: Path;
  /** The key that is not known, where that is the fault. */
  readonly unknownKey?: string;
  readonly expected: string;
}

function faultsOf({ issues }: z.ZodError): readonly Fault[] {
  return issues.flatMap((issue): Fault[] => {
    const { path, message: expected } = issue;
    if (issue.code !== 'unrecognized_keys') return [{ path, expected }];
    return issue.keys.map((unknownKey) => ({ path: [...path, unknownKey], unknownKey, expected }));
  });
}

function reportFault(
  root: WrittenMap,
  schema: z.core.$ZodType,
  { path, unknownKey, expected }: Fault,
  report: Report,
) {
  const { value, place } = findWritten(root, path);
  if (value?.type === 'unreadable') return;
  const known = unknownKey === undefined ? [] : keysAt(schema, path.slice(0, -1));
  // The inputs and lines of a used model are written under its name.
  const key = String(path[0] === 'instances' && path.length === 3 ? path[1] : path.at(-1));
  if (unknownKey !== undefined) {
    report(problem('unknown-key', place, { key, nearest: nearestName(key, known), known }));
  } else if (value !== undefined) {
    const what = typeof path.at(-1) === 'number' ? `An item of "${String(path.at(-2))}"` : `"${key}"`;
    report(problem('wrong-shape', value.place, { what, expected }));
  } else {
    report(
      problem('missing-key', place, { key, of: path.length > 1 ? `"${String(path.at(-2))}"` : 'The file' }),
    );
  }
}

// A mistyped part of the whole file, such as `line:`, holds names that the rest needs.
function stopsAt(root: WrittenMap, schema: z.core.$ZodType, { path, unknownKey }: Fault): boolean {
  if (unknownKey === undefined || path.length > 1) return isFoundation(partToLeaveOut(path));
  const meant = nearestName(unknownKey, keysAt(schema, []));
  return meant === undefined ? valueAt(root, unknownKey)?.type === 'map' : isFoundation([meant]);
}

// Much can be said of a scenario without a title; models and schemes are known by their files.
function withTitle(outline: WrittenMap, schema: z.core.$ZodType): WrittenMap {
  const value = textAt('Untitled', outline.place);
  return outline.entries.has('scenario') || !keysAt(schema, []).includes('scenario')
    ? outline
    : withEntry(outline, { key: 'scenario', keyPlace: outline.place, value });
}

/**
 * The outline checked against a schema: its typed form, every problem reported at its place. Parts with problems are
 * left out, so that the rest can be looked at further; undefined where too much rests on what is left out.
 */
export function checkOutline<T extends z.ZodType>(
  outline: WrittenMap,
  schema: T,
  report: Report,
): z.output<T> | undefined {
  let kept = outline;
  let isFirst = true;
  for (;;) {
    const checked = schema.safeParse(kept);
    if (checked.success) return checked.data;
    const faults = faultsOf(checked.error);
    if (isFirst) for (const fault of faults) reportFault(outline, schema, fault, report);
    if (faults.some((fault) => stopsAt(outline, schema, fault))) return undefined;
    const rest = withTitle(
      faults.reduce((left, { path }) => leaveOut(left, partToLeaveOut(path)), kept),
      schema,
    );
    // What a model or a scheme lacks cannot be left out.
    if (rest === kept) return undefined;
    kept = rest;
    isFirst = false;
  }
}
