import { nearestName } from '../errors/nearest.ts';
import { problem } from '../errors/problem.ts';
import { readQuantity } from './levels.ts';
import { labelOf } from './names.ts';
import { parseQuantity, type Quantity } from './quantity.ts';
import type { Lever, Target, Variable } from './scenario.ts';
import type { ScenarioSpec } from './schema.ts';
import { findWritten } from './spec.ts';
import { readFormula, type Setting, siteOf } from './variables.ts';
import type { WrittenMap, WrittenText } from './written.ts';

function readLevel(is: WrittenText): Pick<Target, 'sense' | 'level'> | undefined {
  const parts = /^(at least|at most)\s+(.+)$/.exec(is.text);
  const level = parts === null ? undefined : parseQuantity(parts[2]!, is.place);
  return level && { sense: parts![1] as Target['sense'], level };
}

/** The targets of a scenario and the variables (`targets.<name>`) that measure them. */
export function readTargets(
  spec: ScenarioSpec,
  outline: WrittenMap,
  setting: Setting,
): { targets: Target[]; measures: Variable[] } {
  const targets: Target[] = [];
  const measures: Variable[] = [];
  for (const [name, { of, is, label }] of spec.targets ?? []) {
    const { place } = findWritten(outline, ['targets', name]);
    const site = { ...siteOf('', name, place, setting.report), name: `targets.${name}` };
    const words = label?.text ?? labelOf(name);
    const level = readLevel(is);
    if (level === undefined) setting.report(problem('bad-target', is.place, { text: is.text }));
    else targets.push({ name, label: words, variable: site.name, ...level });
    measures.push(readFormula(site, 'target', of, words, setting));
  }
  return { targets, measures };
}

/** The inputs that a reader may move; each must be an input of the scenario. */
export function readLevers(
  spec: ScenarioSpec,
  outline: WrittenMap,
  variables: readonly Variable[],
  setting: Setting,
): Lever[] {
  const inputs = variables.filter(({ role }) => role === 'input').map(({ name }) => name);
  return [...(spec.levers ?? [])].flatMap(([variable, lever]) => {
    const { place } = findWritten(outline, ['levers', variable]);
    if (!inputs.includes(variable))
      setting.report(
        problem('unknown-name', place, {
          name: variable,
          nearest: nearestName(variable, inputs),
          defined: undefined,
        }),
      );
    const [from, to, step] = [lever.from, lever.to, lever.step].map((end) =>
      readQuantity(end, setting.report),
    ) as (Quantity | undefined)[];
    return from && to && step ? [{ variable, from, to, step }] : [];
  });
}
