import type { BaseCase } from '../graph/base-case.ts';
import { type DrawPlan, drawsOf, planDraws, usualDraws } from '../simulation/plan.ts';
import type { Run } from '../simulation/simulate.ts';
import { chanceOf, halfWidth, meanOf } from '../simulation/summary.ts';
import { targetQuestion, wholeOf } from './wanted.ts';

/** How sure an estimate should be: the half-width of its 95% interval, of a target's chance (a share) or a line's mean (in its unit). */
export interface Precision {
  readonly name: string;
  readonly of: 'chance' | 'mean';
  readonly halfWidth: number;
}

/** What a name stands for whose precision is asked: a target's chance comes before a line's mean; undefined where it is neither. */
export function precisionOf({ graph }: BaseCase, name: string): Precision['of'] | undefined {
  if (graph.scenario.targets.some((target) => target.name === name)) return 'chance';
  const node = graph.nodes.get(name);
  return node?.variable !== undefined && node.measure === 'number' ? 'mean' : undefined;
}

function errorIn(run: Run, { name, of }: Precision): number | undefined {
  const { base, settings } = run;
  if (of === 'chance') {
    const target = base.graph.scenario.targets.find((each) => each.name === name)!;
    const shares = run.answer(targetQuestion(base, target));
    return shares && chanceOf(shares, settings.plan).se;
  }
  const { first, last } = wholeOf(base.graph, name);
  const sample = run.sample(name, first, last);
  return sample && meanOf(sample).se;
}

/** The half-width that a run reached; undefined where nothing uncertain moves what was asked about. */
export function reachedIn(run: Run, precision: Precision): number | undefined {
  const se = errorIn(run, precision);
  return se === undefined ? undefined : halfWidth(se, run.settings.plan);
}

// The error of an estimate from few batches is itself uncertain, so a little more is drawn than it says.
const margin = 1.1;

/**
 * The plan that should give a run's estimate the precision asked, as Stein (1945) does from a first sample; undefined
 * where the run has it, or has all the draws that are allowed. It is made of whole rounds of the usual draws, so that a
 * first run of one round is part of every further one. A run that stops is one whose error looks small, by luck a little
 * smaller than it is; one that goes on looked large, and keeps that by keeping its draws. Drawn anew, it would forget it:
 * intervals held about 93.6% of the time so, and 94.6% as it is.
 */
export function planFurther(run: Run, precision: Precision, mostDraws: number): DrawPlan | undefined {
  const reached = reachedIn(run, precision);
  const drawn = drawsOf(run.settings.plan);
  if (reached === undefined || reached <= precision.halfWidth) return undefined;
  const wanted = drawn * margin * (reached / precision.halfWidth) ** 2;
  const rounds = Math.max(Math.floor(drawn / usualDraws) + 1, Math.ceil(wanted / usualDraws));
  const allowed = Math.min(rounds, Math.floor(mostDraws / usualDraws)) * usualDraws;
  return allowed > drawn ? planDraws(allowed) : undefined;
}
