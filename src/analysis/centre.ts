import { type BaseCase, runBaseCase } from '../graph/base-case.ts';
import { buildGraph } from '../graph/build.ts';
import { dependencies } from '../graph/compile/schedule.ts';
import { vary } from '../scenario/vary.ts';
import { meanOfLaw, uncertainInputs } from '../simulation/inputs.ts';
import { type Estimate, halfWidth } from '../simulation/summary.ts';
import type { Outcome } from './outcome.ts';

/** An uncertain input whose range has its mean elsewhere than its value. */
export interface ShiftedInput {
  readonly name: string;
  readonly value: number;
  readonly mean: number;
}

/**
 * Where the middle of a simulated figure lies, and what is established of why its base case, mean and median differ. A
 * difference is told only beyond twice the 95% simulation error, so that of a thousand runs about one tells of none.
 */
export interface Centre {
  readonly base: number;
  readonly mean: Estimate;
  readonly median: Estimate;
  /** The figure with every uncertain input at the mean of its range; undefined where that cannot be built. */
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

function inputMeans(base: BaseCase): readonly ShiftedInput[] {
  return uncertainInputs(base, silent).map(({ name, law }) => ({
    name,
    value: baseValueOf(base, name),
    mean: meanOfLaw(law),
  }));
}

function figureAtMeans(base: BaseCase, inputs: readonly ShiftedInput[], measure: string): number | undefined {
  const changes = inputs.map(({ name, mean }) => ({ name, amount: mean, fix: true }));
  const graph = buildGraph(vary(base.graph.scenario, changes), silent);
  const figure = graph && runBaseCase(graph).figures(measure).total;
  return Number.isFinite(figure) ? figure : undefined;
}

/** The middle of a simulated measure in pounds over the whole calendar; undefined where it was not simulated. */
export function centreOf({ base, run, simulated }: Outcome, measure: string): Centre | undefined {
  const summary = simulated.get(measure)?.total;
  if (!summary) return undefined;
  const { mean, p50: median, se } = summary;
  const isBeyond = (gap: number, error: number) =>
    Math.abs(gap) > Math.max(leastPounds, 2 * halfWidth(error, run.settings.plan));
  const behind = dependencies(base.graph, [measure]);
  const inputs = inputMeans(base).filter(({ name }) => behind.has(name));
  const value = base.figures(measure).total;
  const atMeans = figureAtMeans(base, inputs, measure);
  const isMoved = isBeyond(mean - value, se.mean);
  const isNearer = atMeans !== undefined && Math.abs(mean - atMeans) < Math.abs(mean - value) / 2;
  const isLeaning = isBeyond(mean - median, Math.hypot(se.mean, se.p50));
  return {
    base: value,
    mean: { value: mean, se: se.mean },
    median: { value: median, se: se.p50 },
    atMeans,
    shifted: inputs.filter((input) => isApart(input.value, input.mean)),
    isMoved,
    isFromMeans: isMoved && isNearer,
    isBent: atMeans !== undefined && isBeyond(mean - atMeans, se.mean),
    leans: isLeaning ? (mean < median ? 'low' : 'high') : undefined,
  };
}
