import { problem, type Report } from '../../errors/problem.ts';
import { inputKeys } from '../schema.ts';
import {
  mapEntries,
  textAt,
  valueAt,
  type Written,
  type WrittenEntry,
  type WrittenMap,
  withEntry,
} from '../text/written.ts';

function mapOf(key: string, value: Written): WrittenMap {
  const entry: WrittenEntry = { key, keyPlace: value.place, value };
  return { type: 'map', entries: new Map([[key, entry]]), place: value.place };
}

/** Whether a text is a formula: it starts with `=`, as in a spreadsheet. */
export function isFormula(written: Written): boolean {
  return written.type === 'text' && written.text.startsWith('=');
}

// A map with none of an input's named parts holds figures by year or by item.
function isLevelMap({ entries }: WrittenMap): boolean {
  return entries.size > 0 && ![...entries.keys()].some((key) => inputKeys.includes(key));
}

function longInput({ value }: WrittenEntry): Written {
  if (value.type === 'removal' || value.type === 'unreadable') return value;
  if (isFormula(value)) return mapOf('formula', value);
  return value.type === 'map' && !isLevelMap(value) ? value : mapOf('value', value);
}

// A line, a check or a warning that is just a formula.
function longLine({ value }: WrittenEntry): Written {
  return value.type === 'text' ? mapOf('formula', value) : value;
}

const longDimension =
  (report: Report) =>
  ({ value }: WrittenEntry): Written => {
    const items = value.type === 'list' ? value.items.filter((item) => item.type === 'text') : [];
    if (value.type !== 'list' || items.length < value.items.length) return value;
    const entries = new Map<string, WrittenEntry>();
    for (const { text, place } of items) {
      if (entries.has(text)) report(problem('duplicate-key', place, { key: text }));
      entries.set(text, { key: text, keyPlace: place, value: textAt('', place) });
    }
    return { type: 'map', entries, place: value.place };
  };

function longSource({ value }: WrittenEntry): Written {
  return value.type === 'text' ? mapOf('title', value) : value;
}

function within(map: WrittenMap, key: string, long: (entry: WrittenEntry) => Written): WrittenMap {
  const part = map.entries.get(key);
  if (part?.value.type !== 'map') return map;
  return withEntry(map, { ...part, value: mapEntries(part.value, long) });
}

/** The parts of a scenario in which a used model is spoken of under its name. */
type InstancePart = 'inputs' | 'lines' | 'tables' | 'charts';

const instanceParts: readonly InstancePart[] = ['inputs', 'lines', 'tables', 'charts'];

// `inputs: {phase_2: {…}}` belongs to the instance phase_2; the outline keeps instances apart from the scenario's own.
function splitInstances(map: WrittenMap, key: InstancePart, instances: ReadonlySet<string>): WrittenMap {
  const part = map.entries.get(key);
  if (part?.value.type !== 'map') return map;
  const own = mapEntries(part.value, (entry) => (instances.has(entry.key) ? undefined : entry.value));
  let split = withEntry(map, { ...part, value: own });
  for (const entry of part.value.entries.values()) {
    if (instances.has(entry.key)) split = withInstance(split, key, entry);
  }
  return split;
}

function withInstance(map: WrittenMap, key: InstancePart, entry: WrittenEntry): WrittenMap {
  const instances = map.entries.get('instances') ?? {
    key: 'instances',
    keyPlace: entry.keyPlace,
    value: emptyMap(entry),
  };
  const all = instances.value as WrittenMap;
  const instance = (all.entries.get(entry.key)?.value ?? emptyMap(entry)) as WrittenMap;
  const parts = withEntry(instance, { key, keyPlace: entry.keyPlace, value: entry.value });
  return withEntry(map, {
    ...instances,
    value: withEntry(all, { key: entry.key, keyPlace: entry.keyPlace, value: parts }),
  });
}

function emptyMap({ value }: WrittenEntry): WrittenMap {
  return { type: 'map', entries: new Map(), place: value.place };
}

function longChecks(map: WrittenMap): WrittenMap {
  return within(within(map, 'checks', longLine), 'warnings', longLine);
}

function longInstances(map: WrittenMap): WrittenMap {
  const longParts = ({ value }: WrittenEntry): Written =>
    value.type === 'map' ? within(within(value, 'inputs', longInput), 'lines', longLine) : value;
  return within(map, 'instances', longParts);
}

// `instances` is where the outline keeps the parts of used models; no author writes it.
function withoutInstances(map: WrittenMap, report: Report): WrittenMap {
  const written = map.entries.get('instances');
  if (written === undefined) return map;
  report(problem('unknown-key', written.keyPlace, { key: 'instances', nearest: 'inputs', known: [] }));
  return mapEntries(map, ({ key, value }) => (key === 'instances' ? undefined : value));
}

/**
 * Writes every shorthand of a scenario file out in its long form: an input that is just an amount becomes
 * `{value: …}`, an input, line, check or warning that is just a formula `{formula: …}`, a list of items a map of labels;
 * what is said of each used model's inputs, lines, tables and charts moves under `instances`.
 */
export function writeOut(map: WrittenMap, instances: ReadonlySet<string>, report: Report): WrittenMap {
  const bare = withoutInstances(map, report);
  const split = instanceParts.reduce((rest, part) => splitInstances(rest, part, instances), bare);
  const own = longChecks(within(within(split, 'inputs', longInput), 'lines', longLine));
  return longInstances(within(within(own, 'dimensions', longDimension(report)), 'sources', longSource));
}

/** As `writeOut`, for a model: dimension defaults, lines, checks and warnings may be written short. */
export function writeOutModel(map: WrittenMap, report: Report): WrittenMap {
  const long = longDimension(report);
  const longDefault = ({ value }: WrittenEntry): Written =>
    value.type === 'map' && valueAt(value, 'default')?.type === 'list'
      ? mapEntries(value, (entry) => (entry.key === 'default' ? long(entry) : entry.value))
      : value;
  return longChecks(within(within(map, 'lines', longLine), 'dimensions', longDefault));
}
