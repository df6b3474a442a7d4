import { nearestName } from '../../errors/nearest.ts';
import { type Place, problem, type Report } from '../../errors/problem.ts';
import type { Model } from '../files/models.ts';
import { checkName, labelOf, onOneLine, qualify } from '../names.ts';
import type { Scope, Shown, Variable } from '../scenario.ts';
import type { ChartSpec, ScenarioSpec, TableSpec } from '../schema.ts';
import { type Visible, variableNamed } from '../scope.ts';
import { findWritten } from '../spec.ts';
import type { WrittenMap, WrittenText } from '../text/written.ts';

/** What a model or a scenario may show, as written. */
interface Specs {
  readonly tables: TableSpec;
  readonly charts: ChartSpec;
}

/** A view as written in one place, and where the names in it are sought. */
interface Layer<Spec> {
  readonly spec: Spec;
  readonly scope: Scope;
  /** Where its key, or what stands at a path below that, is written. */
  placeOf(...path: readonly string[]): Place;
}

/** A table or the like: as a model writes it, with what the scenario changes of it laid over, or the scenario's own. */
export interface View<Spec> {
  readonly name: string;
  readonly place: Place;
  readonly layers: readonly Layer<Spec>[];
}

/** What the scenario as written says of views. */
export interface Showing {
  readonly spec: ScenarioSpec;
  readonly outline: WrittenMap;
  readonly models: ReadonlyMap<string, Model>;
}

type Path = readonly [string, ...string[]];

function layerOf<Spec>(spec: Spec, scope: Scope, root: WrittenMap, path: Path): Layer<Spec> {
  return { spec, scope, placeOf: (...inner) => findWritten(root, [...path, ...inner]).place };
}

function viewOf<Spec>(name: string, layers: readonly Layer<Spec>[]): View<Spec> {
  return { name, place: layers.at(-1)!.placeOf(), layers };
}

// Under the name of its instance, a scenario changes or removes what a model shows, and can show nothing new.
function reportUnknown(
  part: keyof Specs,
  instance: string,
  model: Model,
  outline: WrittenMap,
  report: Report,
): void {
  const known = [...(model.spec[part]?.keys() ?? [])];
  const { value } = findWritten(outline, ['instances', instance, part]);
  const given = value?.type === 'map' ? [...value.entries.values()] : [];
  for (const { key, keyPlace } of given.filter((entry) => !known.includes(entry.key))) {
    const facts = { name: key, what: part.slice(0, -1), model: model.name };
    report(problem('unknown-input', keyPlace, { ...facts, nearest: nearestName(key, known), known }));
  }
}

function isRemoved(outline: WrittenMap, path: readonly string[]): boolean {
  return findWritten(outline, path).value?.type === 'removal';
}

function viewsOfInstance<P extends keyof Specs>(
  part: P,
  instance: string,
  model: Model,
  { spec, outline }: Showing,
): readonly View<Specs[P]>[] {
  const path = ['instances', instance, part] as const;
  const given: ReadonlyMap<string, Specs[P]> = spec.instances?.get(instance)?.[part] ?? new Map();
  const declared: ReadonlyMap<string, Specs[P]> = model.spec[part] ?? new Map();
  const kept = [...declared].filter(
    ([name]) => !isRemoved(outline, path) && !isRemoved(outline, [...path, name]),
  );
  return kept.map(([name, each]) => {
    const own = layerOf(each, { instance, outward: false }, model.written, [part, name]);
    const over = given.get(name);
    const above =
      over === undefined ? [] : [layerOf(over, { instance, outward: true }, outline, [...path, name])];
    return viewOf(qualify(instance, name), [own, ...above]);
  });
}

/** The views of a scenario, its own first, then those of each model under the name of its instance. */
export function viewsOf<P extends keyof Specs>(
  part: P,
  showing: Showing,
  report: Report,
): readonly View<Specs[P]>[] {
  const { spec, outline, models } = showing;
  const given: ReadonlyMap<string, Specs[P]> = spec[part] ?? new Map();
  const own = [...given].map(([name, each]) => {
    const view = viewOf(name, [layerOf(each, { instance: '', outward: false }, outline, [part, name])]);
    checkName(name, view.place, report);
    return view;
  });
  const instances = [...(spec.use ?? [])].flatMap(([instance, { text }]) => {
    const model = models.get(text);
    if (model === undefined) return [];
    reportUnknown(part, instance, model, outline, report);
    return viewsOfInstance(part, instance, model, showing);
  });
  return [...own, ...instances];
}

/** A part of a view, and where it is written. */
interface Part<Spec, Key extends keyof Spec> {
  readonly value: NonNullable<Spec[Key]>;
  readonly layer: Layer<Spec>;
}

/** A part of a view where it was said last, with the scope of who said it; undefined where nobody did. */
export function partOf<Spec, Key extends keyof Spec>(
  { layers }: View<Spec>,
  key: Key,
): Part<Spec, Key> | undefined {
  const layer = layers.findLast(({ spec }) => spec[key] !== undefined);
  return layer && { value: layer.spec[key]!, layer };
}

/** As `partOf`, for a part that must be there: where it is not, that is reported. */
export function neededPart<Spec, Key extends keyof Spec & string>(
  view: View<Spec>,
  key: Key,
  report: Report,
): Part<Spec, Key> | undefined {
  const part = partOf(view, key);
  if (part === undefined) report(problem('missing-key', view.place, { key, of: `"${view.name}"` }));
  return part;
}

/** What a view is called: by formulas and files, and by a reader. */
export function nameView(view: View<Pick<TableSpec, 'label'>>): {
  readonly name: string;
  readonly label: string;
} {
  const { name } = view;
  return { name, label: onOneLine(partOf(view, 'label')?.value.text) ?? labelOf(name) };
}

const roles: readonly Variable['role'][] = ['input', 'line', 'total'];

/** What can be shown: the variables that a reader knows by name. */
export function showable({
  variables,
  ...rest
}: Omit<Visible, 'variables'> & {
  readonly variables: readonly Variable[];
}): Visible {
  const known = variables.filter(({ role }) => roles.includes(role));
  return { ...rest, variables: new Map(known.map((variable) => [variable.name, variable])) };
}

/** The variable that is to be shown under a name; undefined, and reported, where there is none. */
export function readShown(
  { text: name, place }: Pick<WrittenText, 'text' | 'place'>,
  scope: Scope,
  visible: Visible,
  report: Report,
): Shown | undefined {
  const variable = variableNamed({ name, scope, others: [], place: () => place }, visible, report);
  return variable && { variable: variable.name, place };
}

/** Reports a part that should hold something, such as names, and holds nothing. */
export function reportEmpty(part: string, what: string, place: Place, example: string, report: Report): void {
  report(problem('wrong-shape', place, { what: `"${part}"`, expected: `${what}, as in ${example}` }));
}
