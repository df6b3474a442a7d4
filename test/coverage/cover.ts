import { planFor } from '../../src/analysis/plan.ts';
import { type Precision, planFurther } from '../../src/analysis/precision.ts';
import type { Ready } from '../../src/analysis/prepare.ts';
import { targetQuestion, wholeOf } from '../../src/analysis/wanted.ts';
import type { BaseCase } from '../../src/graph/base-case.ts';
import { mostDraws } from '../../src/scenario/parts/simulation-settings.ts';
import type { Design } from '../../src/simulation/design/index.ts';
import { planDraws, usualDraws } from '../../src/simulation/plan.ts';
import { type Question, type Run, type Settings, simulate } from '../../src/simulation/simulate.ts';
import { chanceOf, type Estimate, halfWidth, meanOf, percentileOf } from '../../src/simulation/summary.ts';
import { ready } from '../load-scenario.ts';
import { type Asked, type Figure, figures, type KnownModel } from './models.ts';

const balance = 'budget.balance';

/** What is tried: a model, a design, how many draws, and over how many seeds, from 0. */
export interface Trial {
  readonly model: KnownModel;
  readonly design: Design;
  readonly draws: number;
  readonly seeds: number;
}

/** How often the interval of a figure held its exact value. */
export interface Coverage {
  readonly figure: Figure;
  /** The half-width that was asked for; undefined where the number of draws was. */
  readonly asked: number | undefined;
  /** The share of the seeds whose interval held the exact value. */
  readonly held: number;
  /** The widest half-width, and the mean of them. */
  readonly widest: number;
  readonly usual: number;
}

/** A figure whose interval is tried, as it is after the draws planned or after as many as a precision takes. */
interface Strand {
  readonly figure: Figure;
  readonly precision: Precision | undefined;
}

function questionOf(base: BaseCase, { target }: KnownModel): Question {
  return targetQuestion(base, base.graph.scenario.targets.find(({ name }) => name === target)!);
}

function draw(model: KnownModel, { base, inputs }: Ready, settings: Settings): Run {
  const measures = [wholeOf(base.graph, balance)];
  return simulate(base, inputs, settings, () => ({
    measures,
    questions: [questionOf(base, model)],
    divisions: [],
  }));
}

function estimateIn(run: Run, model: KnownModel, figure: Figure): Estimate {
  const { base, settings } = run;
  if (figure === 'chance') {
    const { probability, se } = chanceOf(run.answer(questionOf(base, model))!, settings.plan);
    return { value: probability, se };
  }
  const { first, last } = wholeOf(base.graph, balance);
  const sample = run.sample(balance, first, last)!;
  return figure === 'mean'
    ? meanOf(sample)
    : percentileOf(sample, Number(figure.slice(1)) / 100, settings.plan);
}

// As `--precision` goes on.
function drawUntil(model: KnownModel, scenario: Ready, first: Run, precision: Precision): Run {
  let run = first;
  for (;;) {
    const plan = planFurther(run, precision, mostDraws);
    if (plan === undefined) return run;
    run = draw(model, scenario, { ...run.settings, plan });
  }
}

function strandsOf({ model, design, draws }: Trial): readonly Strand[] {
  const planned = figures.map((figure) => ({ figure, precision: undefined }));
  if (draws !== usualDraws) return planned;
  const asked = Object.entries(model.asked[design.name] ?? {}) as [Asked, number][];
  const further = asked.map(([figure, width]) => ({
    figure,
    precision: { name: figure === 'chance' ? model.target : balance, of: figure, halfWidth: width },
  }));
  return [...planned, ...further];
}

/** One interval: whether it holds the exact value, and how wide it is. */
interface Interval {
  readonly holds: boolean;
  readonly halfWidth: number;
}

function intervalIn(run: Run, model: KnownModel, { figure }: Strand): Interval {
  const { value, se } = estimateIn(run, model, figure);
  const width = halfWidth(se, run.settings.plan);
  return { holds: Math.abs(value - model.truths[figure]) <= width, halfWidth: width };
}

function coverageOf({ figure, precision }: Strand, intervals: readonly Interval[]): Coverage {
  const widths = intervals.map((each) => each.halfWidth);
  return {
    figure,
    asked: precision?.halfWidth,
    held: intervals.filter(({ holds }) => holds).length / intervals.length,
    widest: Math.max(...widths),
    usual: widths.reduce((sum, width) => sum + width, 0) / widths.length,
  };
}

/**
 * How often the intervals of a trial hold what they are of: of every figure after the draws planned and, where these are
 * the usual ones, of the mean and the chance after as many as their precision takes.
 */
export function cover(trial: Trial): readonly Coverage[] {
  const { model, design, draws, seeds } = trial;
  const scenario = ready(model.path);
  const strands = strandsOf(trial);
  const rows = Array.from({ length: seeds }, (_, seed) => {
    const plan = planFor(scenario, planDraws(draws));
    const first = draw(model, scenario, { seed: String(seed), plan, design });
    return strands.map((strand) => {
      const { precision } = strand;
      const run = precision === undefined ? first : drawUntil(model, scenario, first, precision);
      return intervalIn(run, model, strand);
    });
  });
  return strands.map((strand, index) =>
    coverageOf(
      strand,
      rows.map((row) => row[index]!),
    ),
  );
}
