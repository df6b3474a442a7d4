import type { BaseCase } from '../graph/base-case.ts';
import { dependencies } from '../graph/compile/schedule.ts';
import { mean } from '../numeric/moments.ts';
import { meanOfLaw, uncertainInputs } from '../simulation/inputs.ts';
import { type Level, levelsOf } from '../simulation/levels.ts';
import { type Jump, jumpAt } from '../simulation/reached.ts';
import { type Estimate, halfWidth } from '../simulation/summary.ts';
import type { Outcome } from './outcome.ts';
import { outputUnder } from './sensitivity/model.ts';
import { wholeOf } from './wanted.ts';

/** An uncertain input whose draws have their mean elsewhere than its value. */
export interface ShiftedInput {
  readonly name: string;
  readonly value: number;
  readonly mean: number;
  /** Whether its draws carry on from what was recorded, and so need not average what its range does. */
  readonly isCarriedOn: boolean;
}

/**
 * Where the middle of a simulated figure lies, and what is established of why its base case, mean and median differ. A
 * difference is told only beyond twice the 95% simulation error, so that of a thousand runs about one tells of none.
 */
export interface Centre {
  readonly base: number;
  readonly mean: Estimate;
  readonly median: Estimate;
  /** Where the draws jump in the middle: half of them at or below the one, half at or above the other. */
  readonly jump: Jump | undefined;
  /** The figure with every uncertain input at the mean of its draws; undefined where it has no value. */
  readonly atMeans: number | undefined;
  /** The inputs behind the figure whose mean is not their value. */
  readonly shifted: readonly ShiftedInput[];
  /** Whether the mean of the draws differs from the base case. */
  readonly isMoved: boolean;
  /** Whether that is accounted for by where the inputs have their means: with them there, most of the difference is gone. */
  readonly isFromMeans: boolean;
  /** Whether the mean of the draws differs from the figure at the inputs' means: the formulas are not straight lines. */
  readonly isBent: boolean;
  /** The side on which draws lie further from the median, where the mean and the median differ. */
  readonly leans: 'low' | 'high' | undefined;
}

const silent = () => undefined;
// What is nearer than this is one figure: a part of an input's value, or pounds.
const closeness = 1e-9;
const leastPounds = 0.5;

function isApart(value: number, other: number): boolean {
  return Math.abs(value - other) > closeness * Math.max(1e-3, Math.abs(value), Math.abs(other));
}

// Every item of an uncertain input has one value, and periods that are known do not follow it.
function baseValueOf(base: BaseCase, name: string): number {
  return base.figures(name, 0).periods.at(-1)!;
}

// Levels that carry on from what was recorded have a mean each; an input's is the average of them.
function meanOfLevels(levels: readonly Level[]): number {
  const laws = [...new Set(levels.map(({ law }) => law!))];
  return mean(Float64Array.from(laws, meanOfLaw));
}

function inputMeans(base: BaseCase, levels: readonly Level[]): readonly ShiftedInput[] {
  const names = [...new Set(levels.map(({ drawn }) => drawn.name))];
  return names.map((name) => {
    const own = levels.filter(({ drawn }) => drawn.name === name);
    const isCarriedOn = own.some(({ law }) => law!.carried !== undefined);
    return { name, value: baseValueOf(base, name), mean: meanOfLevels(own), isCarriedOn };
  });
}

function figureAtMeans(base: BaseCase, levels: readonly Level[], measure: string): number | undefined {
  const means = levels.map(({ law }) => Float64Array.of(meanOfLaw(law!)));
  const figure =
    means.length === 0 ? base.figures(measure).total : outputUnder(base, measure, levels)(means)[0];
  return Number.isFinite(figure) ? figure : undefined;
}

function jumpInMiddle({ base, run }: Outcome, measure: string): Jump | undefined {
  const { first, last } = wholeOf(base.graph, measure);
  const sample = run.sample(measure, first, last);
  const jump = sample && jumpAt(sample, 0.5, run.settings.plan);
  return jump && jump.to - jump.from > leastPounds ? jump : undefined;
}

/** The middle of a simulated measure in pounds over the whole calendar; undefined where it was not simulated. */
export function centreOf(outcome: Outcome, measure: string): Centre | undefined {
  const { base, run, simulated } = outcome;
  const summary = simulated.get(measure)?.total;
  if (!summary) return undefined;
  const { mean: average, p50: median, se } = summary;
  const isBeyond = (gap: number, error: number) =>
    Math.abs(gap) > Math.max(leastPounds, 2 * halfWidth(error, run.settings.plan));
  const behind = dependencies(base.graph, [measure]);
  const levels = levelsOf(base, uncertainInputs(base, silent)).filter(
    ({ law, drawn }) => law !== undefined && behind.has(drawn.name),
  );
  const inputs = inputMeans(base, levels);
  const value = base.figures(measure).total;
  const atMeans = figureAtMeans(base, levels, measure);
  const isMoved = isBeyond(average - value, se.mean);
  const isNearer = atMeans !== undefined && Math.abs(average - atMeans) < Math.abs(average - value) / 2;
  const jump = jumpInMiddle(outcome, measure);
  const isLeaning = jump === undefined && isBeyond(average - median, Math.hypot(se.mean, se.p50));
  return {
    base: value,
    mean: { value: average, se: se.mean },
    median: { value: median, se: se.p50 },
    jump,
    atMeans,
    shifted: inputs.filter((input) => isApart(input.value, input.mean)),
    isMoved,
    isFromMeans: isMoved && isNearer,
    isBent: atMeans !== undefined && isBeyond(average - atMeans, se.mean),
    leans: isLeaning ? (average < median ? 'low' : 'high') : undefined,
  };
}
