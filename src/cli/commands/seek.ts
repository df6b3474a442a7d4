import { prepare, type Ready } from '../../analysis/prepare.ts';
import { rangeOf, seek, whyNotOne } from '../../analysis/seek.ts';
import { nearestName } from '../../errors/nearest.ts';
import { describeUnit, isMoney, isPlain } from '../../graph/units.ts';
import { namedNodes } from '../../output/lines.ts';
import { soughtWords } from '../../output/words/sought.ts';
import { parseQuantity } from '../../scenario/text/quantity.ts';
import { type Effects, UsageError } from '../effects.ts';
import { problemJson, tellProblems } from '../problems.ts';

/** What `turnaround seek` was asked for, as typed. */
export interface SeekOptions {
  readonly vary: string;
  readonly of: string;
  readonly reaches: string;
  readonly json: boolean;
}

function checkName(name: string, what: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const nearest = nearestName(name, known);
  throw new UsageError(
    `There is no ${what} called ${name}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
  );
}

function checkGoal({ base }: Ready, { vary, of, reaches }: SeekOptions): void {
  const why = whyNotOne(base.graph, vary);
  if (why !== undefined) throw new UsageError(`${vary} ${why}; seek moves an input of one figure.`);
  const { unit } = base.graph.nodes.get(of)!;
  const isMisfit = (reaches.includes('£') && !isMoney(unit)) || (reaches.includes('%') && !isPlain(unit));
  if (isMisfit) throw new UsageError(`${of} is in ${describeUnit(unit)}, so it cannot reach ${reaches}.`);
}

function readGoal(text: string): number {
  const quantity = parseQuantity(text, { file: '', line: 1, column: 1, length: 1, text });
  if (quantity === undefined)
    throw new UsageError(`--reaches takes an amount, such as £0 or 90%, not "${text}".`);
  return quantity.amount;
}

/** Finds the value of an input at which a measure reaches a goal, in the base case. */
export function seekValue(path: string, options: SeekOptions, effects: Effects): number {
  if (effects.read(path) === undefined) throw new UsageError(`There is no file at ${path}.`);
  const reaches = readGoal(options.reaches);
  const { ready, problems } = prepare(path, effects);
  if (ready === undefined) {
    if (options.json)
      effects.print(`${JSON.stringify({ problems: problems.map(problemJson) }, undefined, 2)}\n`);
    else tellProblems(problems, effects);
    return 1;
  }
  const { scenario } = ready.base.graph;
  checkName(
    options.vary,
    'input',
    scenario.variables.filter(({ role }) => role === 'input').map(({ name }) => name),
  );
  checkName(
    options.of,
    'line',
    namedNodes(ready.base).map(({ name }) => name),
  );
  checkGoal(ready, options);
  const sought = seek(ready.base, {
    vary: options.vary,
    of: options.of,
    reaches,
    within: rangeOf(ready.base, options.vary),
  });
  effects.print(
    options.json
      ? `${JSON.stringify({ vary: options.vary, of: options.of, reaches, ...sought }, undefined, 2)}\n`
      : `${soughtWords(ready.base, options, sought)}\n`,
  );
  return 0;
}
