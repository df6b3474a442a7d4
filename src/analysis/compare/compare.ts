import type { BaseCase } from '../../graph/base-case.ts';
import { nodeOf } from '../../graph/graph.ts';
import type { ComparedMeasure, Target } from '../../scenario/scenario.ts';
import { levelsOf } from '../../simulation/levels.ts';
import type { DrawPlan } from '../../simulation/plan.ts';
import type { Sample } from '../../simulation/sample.ts';
import type { Settings } from '../../simulation/simulate.ts';
import {
  chanceOf,
  type Estimate,
  errorOfShare,
  meanOf,
  percentileOf,
  summarise,
} from '../../simulation/summary.ts';
import type { Tick } from '../../simulation/work.ts';
import { meets } from '../wanted.ts';
import { beatenBy } from './beaten.ts';
import { bridge } from './bridge.ts';
import type { Beside, Compared, ComparedFigure, ComparedTarget, Standing } from './compared.ts';
import { conditionsOf } from './conditions.ts';
import { drawFutures, type Futures, type Sought } from './futures.ts';
import { leadersOf } from './leaders.ts';
import { baseOf, type Option } from './option.ts';
import { sameIn } from './same.ts';
import { canVary, tieBetween } from './ties.ts';

/** What was found of all options together, from which that of each is taken. */
interface Found extends Sought {
  readonly plan: DrawPlan;
  /** Undefined where nothing is drawn. */
  readonly futures: Futures | undefined;
  readonly paysBy: string | undefined;
}

// What a target of a name measures, as written, and on which side its level lies.
function targetWords(option: Option, name: string): string | undefined {
  const { targets, variables } = baseOf(option).graph.scenario;
  const target = targets.find((each) => each.name === name);
  const content = variables.find((each) => each.name === target?.variable)?.content;
  return content?.type === 'formula' ? `${target!.sense} ${content.formula.text}` : undefined;
}

// A target of one name that asks something else of another option is not shared.
function sharedTargets([first, ...others]: readonly Option[]): readonly Target[] {
  return baseOf(first!).graph.scenario.targets.filter(({ name }) =>
    others.every((option) => targetWords(option, name) === targetWords(first!, name)),
  );
}

function figuresOf({ options, measures, futures, plan }: Found, index: number): readonly ComparedFigure[] {
  return measures.map(({ variable }, measure) => {
    const sample = futures?.measures[index]?.[measure];
    return {
      base: baseOf(options[index]!).figures(variable).total,
      drawn: sample && summarise(sample, plan),
    };
  });
}

function targetsOf({ options, targets, futures, plan }: Found, index: number): readonly ComparedTarget[] {
  const [first, own] = [options[0]!, options[index]!].map(baseOf) as [BaseCase, BaseCase];
  return targets.map((target, number) => {
    const met = futures?.met[index]?.[number];
    return {
      isMet: meets(first, target, own.figures(target.variable).total),
      chance: met && chanceOf(met.batchMeans, plan),
    };
  });
}

function standingOf({ futures, plan }: Found, index: number): Standing | undefined {
  if (futures === undefined) return undefined;
  const [best, regret] = [futures.best[index], futures.regrets[index]];
  if (best === undefined || regret === undefined) return undefined;
  return {
    best: chanceOf(best.batchMeans, plan),
    regret: { mean: meanOf(regret), p95: percentileOf(regret, 0.95, plan) },
  };
}

function differencesOf(
  { options, measures, same, futures, plan }: Found,
  index: number,
): readonly ComparedFigure[] {
  return measures.map(({ variable }, measure) => {
    const [own, first] = [options[index]!, options[0]!].map(
      (option) => baseOf(option).figures(variable).total,
    ) as [number, number];
    const sample = futures?.differences[index]?.[0]?.[measure];
    const base = same[measure]!(own, first) ? 0 : own - first;
    return { base, drawn: sample && summarise(sample, plan) };
  });
}

// What is the same in every draw has no error; all else has that of a share at the least.
function shareMore({ mean, lowest, highest, batchMeans }: Sample, plan: DrawPlan): Estimate {
  return { value: mean, se: lowest === highest ? 0 : errorOfShare(batchMeans, plan) };
}

function besideOf(found: Found, index: number): Beside | undefined {
  const { options, measures, targets, futures, plan, paysBy } = found;
  const [first, option] = [options[0]!, options[index]!];
  if (index === 0) return undefined;
  const judged = measures[0]!.variable;
  const canTie = paysBy !== undefined && canVary(baseOf(option), paysBy);
  return {
    differences: differencesOf(found, index),
    metMore: targets.map((_, target) => {
      const sample = futures?.metMore[index]?.[0]?.[target];
      return sample && shareMore(sample, plan);
    }),
    tie: canTie ? tieBetween(option, first, judged, paysBy) : undefined,
    bridge: bridge(first, option, judged),
  };
}

function inputToPay([first]: readonly Option[]): string | undefined {
  const base = baseOf(first!);
  const name = base.graph.scenario.comparison.paysBy?.variable;
  return name !== undefined && canVary(base, name) ? name : undefined;
}

/**
 * Compares options by some measures, at least one, of which the first is what they are judged by, on the same futures. They
 * must have what they are compared by and one calendar (see `reasonsApart`).
 *
 * @param tick told when another replicate is done
 */
export function compare(
  options: readonly Option[],
  measures: readonly ComparedMeasure[],
  settings: Settings,
  tick: Tick = () => undefined,
): Compared {
  const { plan } = settings;
  const { graph } = baseOf(options[0]!);
  const same = measures.map(({ variable }) => sameIn(nodeOf(graph, variable).unit));
  const sought = { options, measures, same, targets: sharedTargets(options) };
  const isDrawn = options.some(({ ready }) => levelsOf(ready.base, ready.inputs).length > 0);
  const futures = isDrawn ? drawFutures(sought, settings, tick) : undefined;
  const beaten = beatenBy(sought, futures, plan);
  const leaders = leadersOf(sought, futures, plan);
  const paysBy = inputToPay(options);
  const [winner] = leaders[0]!;
  const isOne = winner !== undefined && leaders[0]!.length === 1;
  const found: Found = { ...sought, plan, futures, paysBy };
  return {
    settings,
    isDrawn,
    measures,
    targets: sought.targets,
    paysBy,
    leaders,
    conditions: isOne && paysBy !== undefined ? conditionsOf(sought, winner, paysBy) : [],
    options: options.map((option, index) => ({
      option,
      figures: figuresOf(found, index),
      targets: targetsOf(found, index),
      standing: standingOf(found, index),
      beatenBy: beaten[index],
      beside: besideOf(found, index),
    })),
  };
}
