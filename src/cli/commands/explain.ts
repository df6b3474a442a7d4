import { nearestToFailing } from '../../analysis/nearest-to-failing.ts';
import { prepare, type Ready } from '../../analysis/prepare.ts';
import { nearestName } from '../../errors/nearest.ts';
import { explain, type Moment, momentOf } from '../../graph/explain.ts';
import { toExplanationJson, toExplanationText } from '../../output/explanation.ts';
import { namedNodes } from '../../output/lines.ts';
import { type Effects, UsageError } from '../effects.ts';
import { refuse } from '../problems.ts';

function checkName({ base }: Ready, name: string): void {
  const node = base.graph.nodes.get(name);
  if (node?.variable !== undefined && node.measure !== 'profile') return;
  const nearest = nearestName(
    name,
    namedNodes(base).map((each) => each.name),
  );
  throw new UsageError(
    `There is no line or input called ${name}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
  );
}

function explainReady(ready: Ready, name: string, when: string, json: boolean, effects: Effects): number {
  const { base } = ready;
  checkName(ready, name);
  const moment = momentOf(base.graph, when);
  if (moment === undefined) {
    const { periods, years } = base.graph.calendar;
    throw new UsageError(
      `"${when}" is not a period of this scenario. Write a year (${years[0]}), a period (${periods[0]!.label}) or total.`,
    );
  }
  const period = nearestToFailing(base, name, moment);
  const shown: Moment = period === undefined ? moment : { type: 'period', index: period };
  const explanation = explain(base, name, shown);
  effects.print(
    json
      ? `${JSON.stringify(toExplanationJson(base, explanation, shown), undefined, 2)}\n`
      : toExplanationText(base, explanation, moment, shown),
  );
  return 0;
}

/** Prints where a figure comes from: its formula, what that reads, and the source of each input. */
export function explainFigure(
  path: string,
  name: string,
  when: string,
  options: { readonly json: boolean },
  effects: Effects,
): number {
  if (effects.read(path) === undefined) throw new UsageError(`There is no file at ${path}.`);
  const { ready, problems } = prepare(path, effects);
  if (ready !== undefined) return explainReady(ready, name, when, options.json, effects);
  return refuse(problems, options.json, effects);
}
