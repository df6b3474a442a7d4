import { formatPlace } from '../../errors/format-problem.ts';
import { nearestName } from '../../errors/nearest.ts';
import { problem, type Report } from '../../errors/problem.ts';
import { modelTexts, schemeTexts } from '../../models/index.ts';
import {
  mapEntries,
  textAt,
  valueAt,
  type Written,
  type WrittenEntry,
  type WrittenMap,
  type WrittenText,
  withEntry,
} from '../text/written.ts';
import { extend } from './extend.ts';
import { readModel } from './models.ts';
import { readScheme, type Scheme } from './schemes.ts';
import { writeOut } from './shorthand.ts';

function partOf(written: WrittenText, start: number, end: number): WrittenText {
  return textAt(written.text.slice(start, end), written.at(start, end));
}

// `programme-funding/phase-2` is a model and a scheme of it.
function cut(written: WrittenText): readonly [model: WrittenText, scheme: WrittenText | undefined] {
  const { text } = written;
  const slash = text.indexOf('/');
  return slash < 0
    ? [written, undefined]
    : [partOf(written, 0, slash), partOf(written, slash + 1, text.length)];
}

const silent: Report = () => undefined;

// What each instance is in the end, after every file that names a model or scheme for it.
function usedIn(outlines: readonly WrittenMap[]): readonly WrittenEntry[] {
  const uses = outlines.map((outline) =>
    mapEntries(outline, ({ key, value }) => (key === 'use' ? value : undefined)),
  );
  const use = valueAt(
    uses.reduce((base, over) => extend(base, over, silent)),
    'use',
  );
  return use?.type === 'map' ? [...use.entries.values()] : [];
}

// That a model is not there is told where its inputs are read.
function schemeNamed(modelName: string, written: WrittenText, report: Report): Scheme | undefined {
  const { text: name, place } = written;
  const modelText = modelTexts.get(modelName);
  if (modelText === undefined) return undefined;
  const schemes = schemeTexts.get(modelName) ?? new Map<string, string>();
  const text = schemes.get(name);
  if (text === undefined) {
    const known = [...schemes.keys()];
    const facts = { name, model: modelName, nearest: nearestName(name, known), known };
    report(problem('unknown-scheme', place, facts));
    return undefined;
  }
  const model = readModel(modelName, modelText, report);
  return model && readScheme(model, name, text, report);
}

// A scheme says for an instance what a scenario would: the inputs under the instance's name, and the sources.
function layerOf(instance: WrittenEntry, { written }: Scheme): WrittenMap {
  const layer = mapEntries(written, ({ key, value }) => (key === 'sources' ? value : undefined));
  const inputs = written.entries.get('inputs');
  if (inputs === undefined) return layer;
  const entries = new Map([[instance.key, { ...instance, value: inputs.value }]]);
  const given = withEntry(layer, { ...inputs, value: { type: 'map', entries, place: inputs.value.place } });
  return writeOut(given, new Set([instance.key]), silent);
}

function isAlike(one: Written, other: Written): boolean {
  if (one.type === 'text' && other.type === 'text') return one.text === other.text;
  if (one.type !== 'map' || other.type !== 'map' || one.entries.size !== other.entries.size) return false;
  return [...one.entries.values()].every(({ key, value }) => {
    const same = valueAt(other, key);
    return same !== undefined && isAlike(value, same);
  });
}

function sourcesOf(outline: WrittenMap): readonly WrittenEntry[] {
  const sources = valueAt(outline, 'sources');
  return sources?.type === 'map' ? [...sources.entries.values()] : [];
}

// One paper may be listed by several schemes, and by the scenario; one name for two papers would leave open which is cited.
function reportClashes(layers: readonly WrittenMap[], outlines: readonly WrittenMap[], report: Report): void {
  const first = new Map(
    layers
      .flatMap(sourcesOf)
      .toReversed()
      .map((entry) => [entry.key, entry]),
  );
  for (const { key: name, keyPlace, value } of [...layers, ...outlines].flatMap(sourcesOf)) {
    const known = first.get(name);
    if (known === undefined || value.type === 'removal' || isAlike(known.value, value)) continue;
    report(problem('duplicate-name', keyPlace, { name, first: formatPlace(known.keyPlace) }));
  }
}

/**
 * What the schemes that outlines name in `use:` say, as outlines to lay beneath them; the outlines are those of a file
 * and all that it extends, shorthands written out. Reports schemes that are not there and sources of one name.
 */
export function schemesBeneath(outlines: readonly WrittenMap[], report: Report): readonly WrittenMap[] {
  const layers = usedIn(outlines).flatMap((instance) => {
    const [model, scheme] = instance.value.type === 'text' ? cut(instance.value) : [];
    const found = model && scheme && schemeNamed(model.text, scheme, report);
    return found === undefined ? [] : [layerOf(instance, found)];
  });
  reportClashes(layers, outlines, report);
  return layers;
}

/** The outline with models alone in its `use:`, once their schemes are laid beneath it. */
export function withModelsOnly(outline: WrittenMap): WrittenMap {
  const use = outline.entries.get('use');
  if (use?.value.type !== 'map') return outline;
  const models = mapEntries(use.value, ({ value }) => (value.type === 'text' ? cut(value)[0] : value));
  return withEntry(outline, { ...use, value: models });
}
