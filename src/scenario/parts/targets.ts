import { nearestName } from '../../errors/nearest.ts';
import { problem } from '../../errors/problem.ts';
import { isUnreadable, labelOf, onOneLine, reportRemoved } from '../names.ts';
import type { Lever, Scenario, Target, Variable } from '../scenario.ts';
import type { ScenarioSpec } from '../schema.ts';
import { findWritten } from '../spec.ts';
import { parseQuantity, type Quantity } from '../text/quantity.ts';
import type { WrittenMap, WrittenText } from '../text/written.ts';
import { readQuantity } from '../values/levels.ts';
import { readFormula, type Setting, siteOf } from '../values/variables.ts';

function readLevel(is: WrittenText): Pick<Target, 'sense' | 'level'> | undefined {
  const parts = /^(at least|at most)\s+(.+)$/.exec(is.text);
  const start = is.text.length - (parts?.[2] ?? '').length;
  const level = parts === null ? undefined : parseQuantity(parts[2]!, is.at(start, is.text.length));
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
    const words = onOneLine(label?.text) ?? labelOf(name);
    const level = readLevel(is);
    if (level === undefined) setting.report(problem('bad-target', is.place, { text: is.text }));
    else targets.push({ name, label: words, variable: site.name, ...level });
    const measure = readFormula(site, 'target', of, words, setting);
    if (measure !== undefined) measures.push(measure);
  }
  return { targets, measures };
}

// A lever moves up by steps from one end to the other.
function checkSteps({ from, to, step }: Lever, { report }: Setting): void {
  const isUpward = from.amount < to.amount;
  const expected = `above "from", ${from.text}`;
  if (!isUpward) report(problem('wrong-shape', to.place, { what: '"to"', expected }));
  const most = `at most the way from ${from.text} to ${to.text}`;
  if (!(step.amount > 0)) report(problem('wrong-shape', step.place, { what: '"step"', expected: 'above 0' }));
  // 30% to 90% is a little less than 60% to a computer.
  else if (isUpward && step.amount > (to.amount - from.amount) * (1 + 1e-9))
    report(problem('wrong-shape', step.place, { what: '"step"', expected: most }));
}

function checkEnds({ from, to }: Lever, { name, range }: Variable, { report }: Setting): void {
  if (range === undefined) return;
  const [low, high] = range;
  const outside = [from, to].filter(({ amount }) => amount < low.amount || amount > high.amount);
  for (const { text, place } of outside)
    report(problem('lever-out-of-range', place, { name, end: text, low: low.text, high: high.text }));
}

/** The inputs that a reader may move; each must be an input of the scenario. */
export function readLevers(
  spec: ScenarioSpec,
  outline: WrittenMap,
  { variables, unreadable, removed }: Pick<Scenario, 'variables' | 'unreadable' | 'removed'>,
  setting: Setting,
): Lever[] {
  const inputs = variables.filter(({ role }) => role === 'input').map(({ name }) => name);
  return [...(spec.levers ?? [])].flatMap(([variable, lever]) => {
    const { place } = findWritten(outline, ['levers', variable]);
    const isUnknown = !inputs.includes(variable) && !isUnreadable(unreadable, variable);
    if (isUnknown && !reportRemoved(removed, variable, place, setting.report)) {
      const facts = { name: variable, nearest: nearestName(variable, inputs) };
      setting.report(problem('lever-not-input', place, facts));
    }
    const ends = [lever.from, lever.to, lever.step].map((end) => readQuantity(end, setting.report));
    if (!ends.every((end) => end !== undefined)) return [];
    const [from, to, step] = ends as [Quantity, Quantity, Quantity];
    const read = { variable, from, to, step, place };
    checkSteps(read, setting);
    const moved = variables.find(({ name }) => name === variable);
    if (moved !== undefined) checkEnds(read, moved, setting);
    return [read];
  });
}
