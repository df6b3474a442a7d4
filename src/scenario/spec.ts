import type * as z from 'zod';
import { nearestName } from '../errors/nearest.ts';
import { type Place, problem, type Report } from '../errors/problem.ts';
import type { Written, WrittenMap } from './written.ts';

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

function keysOf(schema: z.core.$ZodType): readonly string[] {
  const { def } = schema._zod as unknown as {
    def: { shape?: object; out?: z.core.$ZodType; valueType?: z.core.$ZodType; innerType?: z.core.$ZodType };
  };
  if (def.shape !== undefined) return Object.keys(def.shape);
  const inner = def.out ?? def.innerType;
  return inner === undefined ? [] : keysOf(inner);
}

function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType {
  const { def } = schema._zod as unknown as {
    def: {
      shape?: Record<string, z.core.$ZodType>;
      out?: z.core.$ZodType;
      valueType?: z.core.$ZodType;
      innerType?: z.core.$ZodType;
      element?: z.core.$ZodType;
    };
  };
  const through = def.out ?? def.innerType;
  if (through !== undefined) return schemaAt(through, path);
  const [head, ...rest] = path;
  const next = head === undefined ? undefined : (def.shape?.[String(head)] ?? def.valueType ?? def.element);
  return next === undefined ? schema : schemaAt(next, rest);
}

function reportUnknown(
  root: WrittenMap,
  schema: z.core.$ZodType,
  issue: z.core.$ZodIssueUnrecognizedKeys,
  report: Report,
): void {
  const known = keysOf(schemaAt(schema, issue.path)).filter((key) => key !== 'instances');
  for (const key of issue.keys) {
    const { place } = findWritten(root, [...issue.path, key]);
    report(problem('unknown-key', place, { key, nearest: nearestName(key, known), known }));
  }
}

function reportIssue(
  root: WrittenMap,
  schema: z.core.$ZodType,
  issue: z.core.$ZodIssue,
  report: Report,
): void {
  if (issue.code === 'unrecognized_keys') return reportUnknown(root, schema, issue, report);
  const { value, place } = findWritten(root, issue.path);
  const key = String(issue.path.at(-1) ?? 'The file');
  if (value !== undefined)
    return report(problem('wrong-shape', value.place, { what: `"${key}"`, expected: issue.message }));
  const parent = issue.path.length > 1 ? `"${String(issue.path.at(-2))}"` : 'The file';
  report(problem('missing-key', place, { key, of: parent }));
}

/**
 * The outline checked against a schema: its typed form, or undefined with every problem reported at its place.
 */
export function checkOutline<T extends z.ZodType>(
  outline: WrittenMap,
  schema: T,
  report: Report,
): z.output<T> | undefined {
  const checked = schema.safeParse(outline);
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues) reportIssue(outline, schema, issue, report);
  return undefined;
}
