import type { Better, ComparedMeasure, Target } from '../../scenario/scenario.ts';
import { sampleColumns } from '../../simulation/columns.ts';
import type { Sample } from '../../simulation/sample.ts';
import type { Settings } from '../../simulation/simulate.ts';
import type { Tick } from '../../simulation/work.ts';
import { targetQuestion } from '../wanted.ts';
import { baseOf, figuresOf, type Option } from './option.ts';
import { type Same, sameIn } from './same.ts';

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
  /** When two figures of each measure are the same. */
  readonly same: readonly Same[];
  readonly targets: readonly Target[];
}

/** The columns of a replicate, by option and then by name. */
type Figures = readonly (readonly Float64Array[])[];

/** A figure of a draw, worked out from those of all options. */
type Derive = (figures: Figures, draw: number) => number;

/** The better of two figures is the larger once multiplied by this. */
export const signOf = (better: Better): 1 | -1 => (better === 'lower' ? -1 : 1);

function bestOf(figures: Figures, draw: number, sign: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (const columns of figures) best = Math.max(best, sign * columns[0]![draw]!);
  return best;
}

function shareOfBest(figures: Figures, draw: number, { sign, isSame }: Judging, option: number): number {
  const best = sign * bestOf(figures, draw, sign);
  let sharing = 0;
  for (const columns of figures) if (isSame(columns[0]![draw]!, best)) sharing += 1;
  return isSame(figures[option]![0]![draw]!, best) ? 1 / sharing : 0;
}

/** How options are judged: which figure is better, and which are the same. */
interface Judging {
  readonly sign: 1 | -1;
  readonly isSame: Same;
}

/** Whether a figure meets a target as the first option has it: 1 or 0. */
function meeter([first]: readonly Option[], target: Target): (figure: number) => number {
  const { low, high } = targetQuestion(baseOf(first!), target);
  return (figure) => (figure >= low && figure <= high ? 1 : 0);
}

const less =
  (one: Derive, other: Derive, isSame: Same): Derive =>
  (figures, draw) => {
    const [own, its] = [one(figures, draw), other(figures, draw)];
    return isSame(own, its) ? 0 : own - its;
  };

// What each option has less what each other has, figure by figure.
function lessEach(
  of: readonly (readonly Derive[])[],
  same: readonly Same[],
): OfFutures<Derive>['differences'] {
  return of.map((own) =>
    of.map((other) => own.map((each, index) => less(each, other[index]!, same[index]!))),
  );
}

function derivations({ options, measures, same, targets }: Sought): OfFutures<Derive> {
  const judging: Judging = { sign: signOf(measures[0]!.better), isSame: same[0]! };
  const figures = options.map((_, option) =>
    measures.map(
      (_, measure): Derive =>
        (columns, draw) =>
          columns[option]![measure]![draw]!,
    ),
  );
  const met = options.map((_, option) =>
    targets.map((target, index): Derive => {
      const meets = meeter(options, target);
      return (columns, draw) => meets(columns[option]![measures.length + index]![draw]!);
    }),
  );
  return {
    measures: figures,
    met,
    differences: lessEach(figures, same),
    metMore: lessEach(
      met,
      targets.map(() => sameIn({})),
    ),
    best: options.map((_, option) => (columns, draw) => shareOfBest(columns, draw, judging, option)),
    regrets: figures.map(
      ([judged]) =>
        (columns, draw) =>
          bestOf(columns, draw, judging.sign) - judging.sign * judged!(columns, draw),
    ),
  };
}

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
