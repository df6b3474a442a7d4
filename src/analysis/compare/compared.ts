import type { ComparedMeasure, Target } from '../../scenario/scenario.ts';
import type { Settings } from '../../simulation/simulate.ts';
import type { Chance, Estimate, Summary } from '../../simulation/summary.ts';
import type { Bridge } from './bridge.ts';
import type { Condition } from './conditions.ts';
import type { Option } from './option.ts';
import type { Tie } from './ties.ts';

/** A figure in the base case and, where it was drawn and has a value in every draw, over the futures. */
export interface ComparedFigure {
  readonly base: number;
  readonly drawn: Summary | undefined;
}

/** Whether an option meets a target in its base case, and in how many futures. */
export interface ComparedTarget {
  readonly isMet: boolean;
  readonly chance: Chance | undefined;
}

/** How far an option is from the best of them in each future: on average, and in the worst one of twenty. */
export interface Regret {
  readonly mean: Estimate;
  readonly p95: Estimate;
}

/** How an option stands among the others by the first measure. */
export interface Standing {
  /** The chance that it is best. */
  readonly best: Chance;
  readonly regret: Regret;
}

/** An option beside the first. */
export interface Beside {
  readonly differences: readonly ComparedFigure[];
  /** By target: how much likelier it is met. */
  readonly metMore: readonly (Estimate | undefined)[];
  /** Where the input that is to make up for its cost makes it come to the same as the first. */
  readonly tie: Tie | undefined;
  readonly bridge: Bridge;
}

/** All that is known of one option. */
export interface ComparedOption {
  readonly option: Option;
  readonly figures: readonly ComparedFigure[];
  readonly targets: readonly ComparedTarget[];
  /** Undefined where nothing is drawn, or the first measure has no value in some draw. */
  readonly standing: Standing | undefined;
  /** The number of an option that beats it on everything. */
  readonly beatenBy: number | undefined;
  /** Undefined for the first option itself. */
  readonly beside: Beside | undefined;
}

/** Options compared on the same futures; the first is what the others are held against. */
export interface Compared {
  readonly settings: Settings;
  /** Whether anything was drawn in any of them. */
  readonly isDrawn: boolean;
  readonly measures: readonly ComparedMeasure[];
  /** Those that all options have, as the first has them. */
  readonly targets: readonly Target[];
  /** The input that is to make up for what an option costs; undefined where the first has none that can be moved. */
  readonly paysBy: string | undefined;
  /** By measure, the options that do best. */
  readonly leaders: readonly (readonly number[])[];
  /** What the place of the option that does best by the first measure rests on; none where several do. */
  readonly conditions: readonly Condition[];
  readonly options: readonly ComparedOption[];
}
