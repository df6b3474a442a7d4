import type { Better, ComparedMeasure, Target } from '../../scenario/scenario.ts';
import { sampleColumns } from '../../simulation/columns.ts';
import type { Sample } from '../../simulation/sample.ts';
import type { Settings } from '../../simulation/simulate.ts';
import type { Tick } from '../../simulation/work.ts';
import { targetQuestion } from '../wanted.ts';
import { baseOf, figuresOf, type Option } from './option.ts';

/**
 * Something of each figure that options have in the same futures. Options and, where two are compared, those that they
 * are compared with are counted as they are given; measures and targets too.
 */
interface OfFutures<T> {
  readonly measures: readonly (readonly T[])[];
  /** Whether an option meets a target: 1 where it does. */
  readonly met: readonly (readonly T[])[];
  /** Of one option and another, by measure: the figure of the first less that of the other. */
  readonly differences: readonly (readonly (readonly T[])[])[];
  /** Of one option and another, by target: 1 where only the first meets it, −1 where only the other does. */
  readonly metMore: readonly (readonly (readonly T[])[])[];
  /** Whether an option is best by the first measure: 1 where it is, a part of it where several are. */
  readonly best: readonly T[];
  /** How far an option is from the best by the first measure. */
  readonly regrets: readonly T[];
}

/** The draws of every figure; undefined where a draw has no value. */
export type Futures = OfFutures<Sample | undefined>;

/** What is to be found out of the futures of some options; the targets are those that all of them have. */
export interface Sought {
  readonly options: readonly Option[];
  /** At least one: the first is what options are judged by. */
  readonly measures: readonly ComparedMeasure[];
  readonly targets: readonly Target[];
}

/** The columns of a replicate, by option and then by name. */
type Figures = readonly (readonly Float64Array[])[];

/** A figure of a draw, worked out from those of all options. */
type Derive = (figures: Figures, draw: number) => number;

// Figures that differ by less than rounding are the same, and options that have them share what is best.
const close = 1e-9;

// Of what is neither better high nor low, the higher counts as best.
const signOf = (better: Better): 1 | -1 => (better === 'lower' ? -1 : 1);

function bestOf(figures: Figures, draw: number, sign: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (const columns of figures) best = Math.max(best, sign * columns[0]![draw]!);
  return best;
}

function shareOfBest(figures: Figures, draw: number, sign: number, option: number): number {
  const best = bestOf(figures, draw, sign);
  const least = best - close * Math.abs(best);
  let sharing = 0;
  for (const columns of figures) if (sign * columns[0]![draw]! >= least) sharing += 1;
  return sign * figures[option]![0]![draw]! >= least ? 1 / sharing : 0;
}

/** Whether a figure of an option meets a target, as the option itself has it: 1 or 0. */
function meeter(option: Option, { name }: Target): (figure: number) => number {
  const base = baseOf(option);
  const own = base.graph.scenario.targets.find((target) => target.name === name)!;
  const { low, high } = targetQuestion(base, own);
  return (figure) => (figure >= low && figure <= high ? 1 : 0);
}

function derivations({ options, measures, targets }: Sought): OfFutures<Derive> {
  const sign = signOf(measures[0]!.better);
  const figures = options.map((_, option) =>
    measures.map(
      (_, measure): Derive =>
        (columns, draw) =>
          columns[option]![measure]![draw]!,
    ),
  );
  const met = options.map((each, option) =>
    targets.map((target, index): Derive => {
      const meets = meeter(each, target);
      return (columns, draw) => meets(columns[option]![measures.length + index]![draw]!);
    }),
  );
  const lessEach = (of: readonly (readonly Derive[])[]) =>
    of.map((own) => of.map((other) => own.map((each, index) => less(each, other[index]!))));
  return {
    measures: figures,
    met,
    differences: lessEach(figures),
    metMore: lessEach(met),
    best: options.map((_, option) => (columns, draw) => shareOfBest(columns, draw, sign, option)),
    regrets: figures.map(
      ([judged]) =>
        (columns, draw) =>
          bestOf(columns, draw, sign) - sign * judged!(columns, draw),
    ),
  };
}

const less =
  (one: Derive, other: Derive): Derive =>
  (figures, draw) =>
    one(figures, draw) - other(figures, draw);

function mapFutures<T, U>(of: OfFutures<T>, change: (each: T) => U): OfFutures<U> {
  const row = (each: readonly T[]) => each.map(change);
  return {
    measures: of.measures.map(row),
    met: of.met.map(row),
    differences: of.differences.map((each) => each.map(row)),
    metMore: of.metMore.map((each) => each.map(row)),
    best: row(of.best),
    regrets: row(of.regrets),
  };
}

function computer(derived: readonly Derive[], size: number): (figures: Figures) => readonly Float64Array[] {
  const columns = derived.map(() => new Float64Array(size));
  return (figures) => {
    derived.forEach((derive, index) => {
      const column = columns[index]!;
      for (let draw = 0; draw < size; draw += 1) column[draw] = derive(figures, draw);
    });
    return columns;
  };
}

/**
 * Draws all options on the same futures.
 *
 * @param tick told when another replicate is done
 */
export function drawFutures(sought: Sought, settings: Settings, tick: Tick): Futures {
  const { options, measures, targets } = sought;
  const names = [...measures, ...targets].map(({ variable }) => variable);
  const wanted = derivations(sought);
  const derived: Derive[] = [];
  mapFutures(wanted, (derive) => derived.push(derive));
  const compute = computer(derived, settings.plan.size);
  const sources = options.map((option) => figuresOf(option, names, settings));
  const source = {
    start(batch: number) {
      const replicates = sources.map((each) => each.start(batch));
      return { next: () => compute(replicates.map((each) => each.next())) };
    },
  };
  const samples = sampleColumns(source, settings.plan, tick);
  const found = new Map(derived.map((derive, index) => [derive, samples[index]]));
  return mapFutures(wanted, (derive) => found.get(derive));
}
