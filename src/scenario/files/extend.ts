import { formatPlace } from '../../errors/format-problem.ts';
import { problem, type Report } from '../../errors/problem.ts';
import { mapEntries, type Written, type WrittenEntry, type WrittenMap } from '../text/written.ts';

// What says how much an input is and why: overriding any of these speaks for all, so that no figure keeps a
// source or a range that was written for another.
const rangeParts = ['varies', 'persistence', 'about'];
const valueParts: ReadonlySet<string> = new Set([
  'value',
  'formula',
  'uncertain',
  ...rangeParts,
  'source',
  'evidence',
  'note',
]);

const formulaParts: ReadonlySet<string> = new Set(['formula']);
const correlationParts: ReadonlySet<string> = new Set(['is']);
// The words of a check are about its formula.
const checkParts: ReadonlySet<string> = new Set(['formula', 'says', 'about']);

function givesPart({ entries }: WrittenMap, parts: ReadonlySet<string>): boolean {
  return [...entries.values()].some(({ key, value }) => parts.has(key) && value.type !== 'removal');
}

function without(map: WrittenMap, isLeftOut: (entry: WrittenEntry) => boolean): WrittenMap {
  return mapEntries(map, (entry) => (isLeftOut(entry) ? undefined : entry.value));
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

// A range that is removed takes with it what was said of how it is drawn.
function withoutRange(below: WrittenMap, above: WrittenMap): WrittenMap {
  if (above.entries.get('uncertain')?.value.type !== 'removal') return below;
  return without(below, ({ key }) => rangeParts.includes(key) && !above.entries.has(key));
}

// The parts of an input or line laid over the old ones. Any of `speaking` among them speaks for all that say how much it is.
const joinParts =
  (speaking: ReadonlySet<string>, report: Report, spoken: ReadonlySet<string> = valueParts): Join =>
  (below, above) => {
    const joinAll = join(() => (_, inner) => inner, report);
    if (!givesPart(above, speaking)) return joinAll(withoutRange(below, above), above);
    const isGone = ({ key }: WrittenEntry) => spoken.has(key);
    const removes = (entry: WrittenEntry) =>
      entry.value.type === 'removal' && isGone(entry) && below.entries.has(entry.key);
    return joinAll(without(below, isGone), without(above, removes));
  };

// What a model shows stands in none of these files: what removes it is kept until the model is known.
const keepingRemovals =
  (joinRest: Join, isKept: (key: string) => boolean): Join =>
  (base, over) => {
    const isRemoval = ({ key, value }: WrittenEntry) => value.type === 'removal' && isKept(key);
    const removals = without(over, (entry) => !isRemoval(entry)).entries;
    const joinedRest = joinRest(base, without(over, isRemoval));
    return { ...joinedRest, entries: new Map([...joinedRest.entries, ...removals]) };
  };

const contents: readonly string[] = ['value', 'formula'];

// A new range or note by itself would take the figure away, or put a model's default in its place without a word.
function reportLeftOut(key: string, below: WrittenMap, above: WrittenMap, report: Report): boolean {
  const content = contents.flatMap((part) => below.entries.get(part) ?? [])[0];
  if (content === undefined || contents.some((part) => above.entries.has(part))) return false;
  const said = [...above.entries.values()].filter((part) => valueParts.has(part.key));
  const lost = [...below.entries.keys()].filter((part) => valueParts.has(part) && !above.entries.has(part));
  const { value } = content;
  report(
    problem('value-left-out', said[0]!.keyPlace, {
      name: key,
      said: said.map((part) => part.key),
      lost,
      figure: value.type === 'text' ? `${content.key}: ${value.text}` : `${content.key}: …`,
      where: formatPlace(content.keyPlace),
    }),
  );
  return true;
}

const joinInput =
  (key: string, report: Report): Join =>
  (below, above) => {
    const isLeftOut = givesPart(above, valueParts) && reportLeftOut(key, below, above, report);
    // The old parts stay, so that nothing further is told of what is missing.
    return joinParts(isLeftOut ? new Set() : valueParts, report)(below, above);
  };

/**
 * The outline of a file laid over the one that it extends. Maps merge; anything else replaces; `~` removes. Where an
 * input is given a new value, formula, range of uncertainty (or way of drawing it), source, evidence or note, a line a
 * new formula, or a correlation a new figure, all of the old ones go; unit, range and label stay. An input that
 * would lose its value so is a problem. With the formula of a check or a warning go its words.
 */
export function extend(base: WrittenMap, over: WrittenMap, report: Report): WrittenMap {
  const replace: Join = join(() => replace, report);
  const inputs: Join = join((key) => joinInput(key, report), report);
  const lines: Join = join(() => joinParts(formulaParts, report), report);
  const checks: Join = join(() => joinParts(formulaParts, report, checkParts), report);
  const ofInstance: ReadonlyMap<string, Join> = new Map([
    ['inputs', inputs],
    ['lines', lines],
    ['tables', keepingRemovals(replace, () => true)],
    ['charts', keepingRemovals(replace, () => true)],
  ]);
  const joinInstance = join((key) => ofInstance.get(key) ?? replace, report);
  const instance = keepingRemovals(joinInstance, (key) => ['tables', 'charts'].includes(key));
  const parts: ReadonlyMap<string, Join> = new Map([
    ['inputs', inputs],
    ['lines', lines],
    ['correlations', join(() => joinParts(correlationParts, report), report)],
    ['checks', checks],
    ['warnings', checks],
    ['instances', join(() => instance, report)],
    // The order of measures says which is the first, so that a file that gives some gives all.
    ['comparison', join((key) => (key === 'measures' ? (_, above) => above : replace), report)],
  ]);
  return join((key) => parts.get(key) ?? replace, report)(base, over);
}
