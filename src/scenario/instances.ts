import { nearestName } from '../errors/nearest.ts';
import { problem, type Report } from '../errors/problem.ts';
import { modelTexts } from '../models/index.ts';
import type { Model } from './files/models.ts';
import { checkName, qualify } from './names.ts';
import { readConditions } from './parts/checks.ts';
import type { Variable } from './scenario.ts';
import type { InputSpec, LineSpec, ScenarioSpec } from './schema.ts';
import { findWritten } from './spec.ts';
import type { WrittenMap } from './text/written.ts';
import { readInput, readLine, type Setting, siteOf } from './values/variables.ts';

interface Instance {
  readonly name: string;
  readonly model: Model;
  readonly inputs: ReadonlyMap<string, InputSpec>;
  readonly lines: ReadonlyMap<string, LineSpec>;
  readonly outline: WrittenMap;
}

type Maybe = Variable | undefined;

function reportUnknown(
  { name, model, outline, ...given }: Instance,
  part: 'inputs' | 'lines',
  report: Report,
): void {
  const known = [...(model.spec[part]?.keys() ?? [])];
  for (const key of given[part].keys()) {
    if (known.includes(key)) continue;
    const { place } = findWritten(outline, ['instances', name, part, key]);
    const [what, other] = part === 'inputs' ? (['input', 'lines'] as const) : (['line', 'inputs'] as const);
    if (model.spec[other]?.has(key) === true) {
      const code = part === 'inputs' ? 'input-for-line' : 'line-for-input';
      report(problem(code, place, { name: qualify(name, key), model: model.name }));
      continue;
    }
    const facts = { name: key, what, model: model.name, nearest: nearestName(key, known), known };
    report(problem('unknown-input', place, facts));
  }
}

// What a model's line is stands in the model; a scenario may only say more of it.
function reportFormulas({ name, model, lines }: Instance, report: Report): void {
  for (const [key, { formula }] of lines) {
    const facts = { name: qualify(name, key), model: model.name };
    if (formula !== undefined && model.spec.lines.has(key))
      report(problem('model-line', formula.place, facts));
  }
}

// A value that could not be read, or that stands under a mistyped name, is no missing value.
function isToldOf({ name, model, inputs, outline }: Instance, key: string): boolean {
  const known = [...(model.spec.inputs?.keys() ?? [])];
  const isLeftOut = findWritten(outline, ['instances', name, 'inputs', key]).value !== undefined;
  const mistyped = [...inputs.keys()].filter((given) => !known.includes(given));
  return isLeftOut || mistyped.some((given) => nearestName(given, known) === key);
}

function inputsOf(instance: Instance, setting: Setting): Maybe[] {
  const { name, model, inputs, outline } = instance;
  return [...(model.spec.inputs ?? [])].map(([key, declared]) => {
    const given = inputs.get(key);
    if (given === undefined && isToldOf(instance, key)) return undefined;
    const path = given === undefined ? ['use', name] : ['instances', name, 'inputs', key];
    const { place } = findWritten(outline, path);
    return readInput(siteOf(name, key, place, setting.report), given, declared, setting);
  });
}

function linesOf({ name, model, lines }: Instance, setting: Setting): Maybe[] {
  return [...model.spec.lines].map(([key, line]) => {
    const { place } = findWritten(model.written, ['lines', key]);
    return readLine(siteOf(name, key, place, setting.report), line, lines.get(key), setting);
  });
}

function instancesOf(
  spec: ScenarioSpec,
  outline: WrittenMap,
  models: ReadonlyMap<string, Model>,
  { report }: Setting,
): Instance[] {
  return [...(spec.use ?? [])].flatMap(([name, { text, place }]) => {
    checkName(name, findWritten(outline, ['use', name]).place, report);
    const model = models.get(text);
    const known = [...modelTexts.keys()];
    if (model === undefined) {
      report(problem('unknown-model', place, { name: text, nearest: nearestName(text, known), known }));
      return [];
    }
    const given = spec.instances?.get(name);
    const [inputs, lines] = [given?.inputs ?? new Map(), given?.lines ?? new Map()];
    return [{ name, model, inputs, lines, outline }];
  });
}

/** The variables of every model that the scenario uses, under the names of their instances. */
export function readInstances(
  spec: ScenarioSpec,
  outline: WrittenMap,
  models: ReadonlyMap<string, Model>,
  setting: Setting,
): Variable[] {
  return instancesOf(spec, outline, models, setting).flatMap((instance) => {
    reportUnknown(instance, 'inputs', setting.report);
    reportUnknown(instance, 'lines', setting.report);
    reportFormulas(instance, setting.report);
    const variables = [
      ...inputsOf(instance, setting),
      ...linesOf(instance, setting),
      ...readConditions({ instance: instance.name, ...instance.model }, setting),
    ];
    return variables.filter((variable) => variable !== undefined);
  });
}
