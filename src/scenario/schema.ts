import * as z from 'zod';
import type { Written, WrittenText } from './text/written.ts';

const asObject = (written: unknown): unknown => {
  const map = written as Written;
  if (map?.type !== 'map') return map === undefined ? undefined : null;
  return Object.fromEntries([...map.entries].map(([key, { value }]) => [key, value]));
};
const asMap = (written: unknown): unknown => {
  const map = written as Written;
  return map?.type === 'map' ? new Map([...map.entries].map(([key, { value }]) => [key, value])) : written;
};
const asArray = (written: unknown): unknown => {
  const list = written as Written;
  return list?.type === 'list' ? list.items : written;
};
const isText = (written: unknown): boolean => (written as Written)?.type === 'text';

const isRemoval = (written: unknown): boolean => (written as Written)?.type === 'removal';

const named = 'names, each followed by a colon and what it stands for';
const text = z.custom<WrittenText>(isText, 'one piece of text');
const level = z.custom<Written>(
  (written) => written !== undefined && (written as Written).type !== 'unreadable',
  'an amount, a list, or a map by year or item',
);
const list = <T extends z.ZodType>(item: T) => z.preprocess(asArray, z.array(item, 'a list in [ ]'));
const record = <T extends z.ZodType>(value: T) => z.preprocess(asMap, z.map(z.string(), value, named));
const parts = <T extends z.ZodRawShape>(shape: T) =>
  z.preprocess(
    asObject,
    z.strictObject(shape, { error: (issue) => (issue.code === 'invalid_type' ? named : undefined) }),
  );

const about = {
  label: text.optional(),
  summary: text.optional(),
  note: text.optional(),
  source: text.optional(),
  unit: text.optional(),
  kind: text.optional(),
  known: level.optional(),
  before: level.optional(),
};

const input = parts({
  ...about,
  value: level.optional(),
  formula: text.optional(),
  uncertain: text.optional(),
  varies: text.optional(),
  persistence: text.optional(),
  about: text.optional(),
  range: list(text).optional(),
  dimensions: list(text).optional(),
  evidence: text.optional(),
  owner: text.optional(),
});

const line = parts({ ...about, formula: text });
const modelLine = parts({ ...about, formula: text.optional() });

/** The part of a model's input that an author of scenarios does not write: what holds when nothing is said. */
const modelInput = parts({
  ...about,
  default: level.optional(),
  range: list(text).optional(),
  dimensions: list(text).optional(),
});

/** What must hold (a check) or should (a warning), in words as well, and the input or line that it is about. */
const check = parts({ formula: text, says: text.optional(), about: text.optional() });
const checks = { checks: record(check).optional(), warnings: record(check).optional() };

const names = list(text);

const sources = record(
  parts({
    title: text,
    date: text.optional(),
    reference: text.optional(),
    note: text.optional(),
    basis: text.optional(),
  }),
);

// A removal that is still there takes away what a model shows, and is looked up where the model is.
const asMapOfRest = (written: unknown): unknown => {
  const map = isRemoval(written) ? new Map() : asMap(written);
  return map instanceof Map ? new Map([...map].filter(([, value]) => !isRemoval(value))) : map;
};
const removable = <T extends z.ZodType>(value: T) =>
  z.preprocess(asMapOfRest, z.map(z.string(), value, named));

const table = parts({
  label: text.optional(),
  summary: text.optional(),
  by: text.optional(),
  rows: names.optional(),
  columns: names.optional(),
});

// A chart takes the parts of its type, which its reader knows.
const chart = parts({
  type: text.optional(),
  label: text.optional(),
  starts_with: text.optional(),
  leaves: record(names).optional(),
  flows: names.optional(),
  stock: text.optional(),
  of: text.optional(),
  at_todays_pace: text.optional(),
  pace: text.optional(),
  goals: record(parts({ label: text.optional(), amount: text, by: text, needs: text })).optional(),
  covered_by: text.optional(),
  marks: record(parts({ label: text.optional(), at: text })).optional(),
  parts: names.optional(),
  by: text.optional(),
  from: text.optional(),
  to: text.optional(),
});

/** What a model or a scenario shows. */
const views = { tables: removable(table).optional(), charts: removable(chart).optional() };

/** A scenario's outline, shorthands filled in and extended files merged; leaves keep their places. */
export const scenarioSchema = parts({
  scenario: text,
  summary: text.optional(),
  extends: text.optional(),
  notes: list(text).optional(),
  sources: sources.optional(),
  calendar: parts({ from: text, years: text, by: text.optional() }),
  dimensions: record(record(text)).optional(),
  use: record(text).optional(),
  inputs: record(input).optional(),
  lines: record(line).optional(),
  instances: record(
    parts({ inputs: record(input).optional(), lines: record(modelLine).optional(), ...views }),
  ).optional(),
  ...checks,
  budget: parts({
    brought_forward: names.optional(),
    funding: names.optional(),
    spending: names.optional(),
    contingency: names.optional(),
    restricted: record(parts({ funding: names, spending: names })).optional(),
  }).optional(),
  targets: record(parts({ of: text, is: text, label: text.optional() })).optional(),
  findings: list(text).optional(),
  deadlines: record(parts({ while: text, label: text.optional() })).optional(),
  correlations: record(
    parts({ between: list(text), is: text, source: text.optional(), note: text.optional() }),
  ).optional(),
  levers: record(parts({ from: text, to: text, step: text })).optional(),
  triggers: record(
    parts({
      label: text.optional(),
      at: text,
      watch: text,
      target: text,
      vary: text,
      chance: text.optional(),
    }),
  ).optional(),
  simulation: parts({ seed: text.optional(), draws: text.optional() }).optional(),
  comparison: parts({
    option: text.optional(),
    measures: record(text).optional(),
    pays_by: text.optional(),
  }).optional(),
  ...views,
});

/** A model's outline. */
export const modelSchema = parts({
  model: text,
  summary: text,
  dimensions: record(parts({ summary: text, default: record(text).optional() })).optional(),
  inputs: record(modelInput).optional(),
  lines: record(line),
  ...checks,
  ...views,
});

/** A scheme's outline: figures for inputs of its model, shorthands filled in. */
export const schemeSchema = parts({
  scheme: text,
  summary: text,
  sources: sources.optional(),
  inputs: record(input),
});

/** The keys of an input in its long form; anything else in its place is a value. */
export const inputKeys: readonly string[] = [
  ...Object.keys(about),
  'value',
  'formula',
  'uncertain',
  'varies',
  'persistence',
  'about',
  'range',
  'dimensions',
  'evidence',
  'owner',
];

/** A scenario as written: its outline typed, its leaves still text with places. */
export type ScenarioSpec = z.output<typeof scenarioSchema>;
/** A model as written. */
export type ModelSpec = z.output<typeof modelSchema>;
/** A scheme as written. */
export type SchemeSpec = z.output<typeof schemeSchema>;
/** An input as a scenario writes it. */
export type InputSpec = z.output<typeof input>;
/** A line as a model or scenario writes it; without a formula it says more of a model's line. */
export type LineSpec = z.output<typeof modelLine>;
/** A check or a warning as a model or scenario writes it. */
export type CheckSpec = z.output<typeof check>;
/** An input as a model declares it. */
export type ModelInputSpec = z.output<typeof modelInput>;
/** A table as a model or scenario writes it; under a model's name a scenario may say only what is different. */
export type TableSpec = z.output<typeof table>;
/** A chart as a model or scenario writes it; under a model's name a scenario may say only what is different. */
export type ChartSpec = z.output<typeof chart>;
