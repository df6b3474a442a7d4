import type { Place } from '../errors/problem.ts';
import type { Calendar } from './calendar.ts';
import type { Column } from './csv/columns.ts';
import type { ChartDefinition } from './parts/charts/index.ts';
import type { Quantity } from './text/quantity.ts';
import type { SourceFile } from './text/source-file.ts';
import type { WrittenText } from './text/written.ts';

/**
 * How a variable rolls up to years and to the whole calendar: a `constant` has no time, a `flow` adds, a `stock` takes
 * the end, a `rate` averages, a `ratio` divides its rolled-up parts.
 */
export type Kind = 'constant' | 'flow' | 'stock' | 'rate' | 'ratio';

/** Every kind, in the order of the glossary. */
export const kinds: readonly Kind[] = ['constant', 'flow', 'stock', 'rate', 'ratio'];

/** What holds from a date, as written (`from 2012/13`), until the date of the next rule. */
export interface Rule {
  readonly date: string;
  /** The index of the first period from which it holds; below 0 where that is before the calendar. */
  readonly first: number;
  readonly level: Level;
  readonly place: Place;
}

/** A figure as written: one amount, a list, or a map by financial year, by date or by the items of a dimension. */
export type Level =
  | { readonly form: 'one'; readonly quantity: Quantity; readonly place: Place }
  | {
      readonly form: 'list';
      readonly quantities: readonly Quantity[];
      /** The column of a CSV file that they stand in; undefined where they are written out. */
      readonly column: Column | undefined;
      readonly place: Place;
    }
  | { readonly form: 'years'; readonly years: readonly Level[]; readonly place: Place }
  | { readonly form: 'dated'; readonly rules: readonly Rule[]; readonly place: Place }
  | {
      readonly form: 'items';
      readonly dimension: string;
      readonly items: readonly Level[];
      readonly place: Place;
    };

/** What a variable is: figures that were written, or a formula. */
export type Content =
  | { readonly type: 'level'; readonly level: Level }
  | { readonly type: 'formula'; readonly formula: WrittenText };

/** Where the bare names of a formula are sought: in `instance` first ('' is the scenario itself), then, if `outward`, in the scenario. */
export interface Scope {
  readonly instance: string;
  readonly outward: boolean;
}

/** Where a figure comes from: a source of the scenario and the paragraph in it. */
export interface SourceNote {
  readonly source: string;
  readonly paragraph: string;
}

/** How often an uncertain input is drawn: one draw for the whole time, or one for each financial year or period. */
export type Varies = 'once' | 'each year' | 'each period';

/** Every way to vary; the first is what holds when nothing is said. */
export const waysToVary: readonly Varies[] = ['once', 'each year', 'each period'];

/** How an uncertain input's draws follow each other over time. */
export interface Timing {
  readonly varies: Varies;
  /** The correlation of one year's or period's level with the next, of normal scores, in [0, 1); undefined where the author says nothing, which counts as 0. */
  readonly persistence: number | undefined;
  /** Where `varies` is written; else the input's own place. */
  readonly place: Place;
}

/** What a range of uncertainty is about: the average over all cases, or what one case may be. */
export type About = 'average' | 'each case';

/** Everything that a range can be about; the first is what holds when nothing is said. */
export const rangeAbouts: readonly About[] = ['average', 'each case'];

/** What a variable is for. A `total` is a budget line that the scenario's `budget:` defines. */
export type Role = 'input' | 'line' | 'total' | 'check' | 'warning' | 'target' | 'deadline';

/** What must hold in every period of every future (a check), or should (a warning), is a condition; all else is a number. */
export function isCondition({ role }: Pick<Variable, 'role'>): boolean {
  return role === 'check' || role === 'warning';
}

/** What a check or a warning tells where it does not hold. */
export interface Advice {
  /** The author's own words, one sentence or several; '' where there are none. */
  readonly says: string;
  /** The full name of what it is about, at whose place it is told, and where that is said. */
  readonly about: { readonly name: string; readonly place: Place } | undefined;
}

/** A named quantity of the scenario, every default and shorthand filled in. Names carry their instance: `phase_2.starts`. */
export interface Variable {
  readonly name: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly place: Place;
  readonly label: string;
  readonly summary: string;
  readonly unit: WrittenText | undefined;
  readonly kind: Kind | undefined;
  readonly dimensions: readonly string[] | undefined;
  readonly content: Content;
  readonly known: Level | undefined;
  readonly before: Level | undefined;
  readonly range: readonly [low: Quantity, high: Quantity] | undefined;
  readonly uncertain: WrittenText | undefined;
  readonly timing: Timing;
  readonly about: About;
  /** What a check or a warning has to tell; undefined for all else. */
  readonly advice: Advice | undefined;
  /** What `uncertain: history(…)` names. */
  readonly record: Recorded | undefined;
  /** The value that the range of uncertainty was written for, where a variation has since moved the value. */
  readonly movedFrom: number | undefined;
  readonly source: SourceNote | undefined;
  readonly note: string;
  readonly evidence: string;
  readonly owner: string;
}

/** Figures recorded in a column of a CSV file. */
export interface Recorded {
  readonly file: SourceFile;
  /** The heading of the column. */
  readonly column: string;
  readonly figures: readonly Quantity[];
}

/** A named list of items, with the label of each. */
export interface Dimension {
  readonly name: string;
  readonly items: readonly string[];
  readonly labels: readonly string[];
}

/** What the figures of a source count: all that they will ever count, or what had happened by its date. */
export type Basis = 'complete' | 'progress to a date';

/** Every basis, the usual one first. */
export const bases: readonly Basis[] = ['complete', 'progress to a date'];

/** A published paper or record that figures come from. */
export interface Source {
  readonly title: string;
  /** Whether its figures are of all who were tried, or of some so far. */
  readonly basis: Basis;
  readonly date: string;
  readonly reference: string;
  readonly note: string;
}

/** Funding that may be used for one purpose only, by variable names. */
export interface RestrictedFund {
  readonly name: string;
  readonly funding: readonly string[];
  readonly spending: readonly string[];
}

/**
 * The budget by variable names; `isGiven` is false where the scenario has none. The contingency is money set aside
 * against a shortfall, outside the balance.
 */
export interface Budget {
  readonly isGiven: boolean;
  readonly broughtForward: readonly string[];
  readonly funding: readonly string[];
  readonly spending: readonly string[];
  readonly contingency: readonly string[];
  readonly restricted: readonly RestrictedFund[];
}

/** What a plan should reach at the end of its calendar; `variable` names the measure (`targets.balanced`). */
export interface Target {
  readonly name: string;
  readonly label: string;
  readonly variable: string;
  readonly sense: 'at least' | 'at most';
  readonly level: Quantity;
}

/** A date until which a condition holds: `variable` (`deadlines.last_safe_decision`) is 1 in the periods until then, and 0 after it. */
export interface Deadline {
  readonly name: string;
  readonly label: string;
  readonly variable: string;
}

/** An input that a reader may move, and how far. */
export interface Lever {
  readonly variable: string;
  readonly from: Quantity;
  readonly to: Quantity;
  readonly step: Quantity;
  readonly place: Place;
}

/** A figure to look at on a review date, which tells early whether a target will be met. */
export interface Trigger {
  readonly name: string;
  readonly label: string;
  /** The variable that is watched, from the start of the calendar to the end of the period with this index. */
  readonly watch: string;
  readonly period: number;
  readonly target: Target;
  /** The input that is behind it. */
  readonly vary: string;
  /** Below which the chance of meeting the target counts as too small. */
  readonly chance: number;
  readonly places: { readonly watch: Place; readonly vary: Place };
}

/** Two uncertain inputs that go together: `rank` is Spearman's correlation of their levels in the same period, from −1 to 1. */
export interface Correlation {
  readonly name: string;
  readonly between: readonly [string, string];
  readonly rank: number;
  readonly source: SourceNote | undefined;
  readonly note: string;
  /** Where its figure is written. */
  readonly place: Place;
}

/** A variable that a table or chart shows, and where it is named. */
export interface Shown {
  readonly variable: string;
  readonly place: Place;
}

/** What the columns of a table may be, besides the items of a dimension; the first is what holds when nothing is said. */
export const waysToCut = ['year', 'period', 'total'] as const;

/** A table that a model or the scenario asks for: some variables by financial year, by period, in total or by item. */
export interface TableDefinition {
  /** Its name, under that of the instance whose model asks for it: `phase_2.families_by_quarter`. */
  readonly name: string;
  readonly label: string;
  readonly summary: string;
  /** One of `waysToCut`, or the name of a dimension, whose items are then the columns, or the rows where it is turned. */
  readonly by: string;
  readonly rows: readonly Shown[];
  /** Whether the lines in `rows` stand side by side, as columns. */
  readonly isTurned: boolean;
}

/** A sentence that the scenario says of its figures: texts, and variables whose figure of the whole calendar stands between them. */
export interface Finding {
  readonly parts: readonly (string | Shown)[];
}

/** What decides the draws of a simulation, where its reader does not say otherwise. */
export interface SimulationSettings {
  readonly seed: string;
  /** How many futures, before they are rounded up to whole replicates. */
  readonly draws: number;
}

/** Which of two figures is the better one. */
export type Better = 'higher' | 'lower' | 'neither';

/** Everything that can be better. */
export const betters: readonly Better[] = ['higher', 'lower', 'neither'];

/** A figure of the whole calendar that options are compared by. */
export interface ComparedMeasure extends Shown {
  readonly better: Better;
}

/** What a scenario says of itself as one of several options. */
export interface Comparison {
  /** What it is called among the others; '' where nothing is said. */
  readonly option: string;
  /** The first is what options are judged by. */
  readonly measures: readonly ComparedMeasure[];
  /** The input whose change would make up for what an option costs more than another. */
  readonly paysBy: Shown | undefined;
}

/** A scenario as understood: nothing is left to be defaulted. */
export interface Scenario {
  readonly title: string;
  readonly summary: string;
  readonly notes: readonly string[];
  readonly files: readonly SourceFile[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly calendar: Calendar;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly variables: readonly Variable[];
  /** Names of inputs, lines and instances that could not be read and whose problems are reported. */
  readonly unreadable: ReadonlySet<string>;
  /** Names of inputs, lines, instances and targets (`targets.<name>`) that a file removes from the one that it extends, and where. */
  readonly removed: ReadonlyMap<string, Place>;
  readonly budget: Budget;
  readonly targets: readonly Target[];
  readonly deadlines: readonly Deadline[];
  readonly correlations: readonly Correlation[];
  readonly levers: readonly Lever[];
  readonly findings: readonly Finding[];
  readonly tables: readonly TableDefinition[];
  readonly charts: readonly ChartDefinition[];
  readonly triggers: readonly Trigger[];
  readonly simulation: SimulationSettings;
  readonly comparison: Comparison;
  /** Where parts are written that are looked at beside those of other scenarios; else the start of the file. */
  readonly places: {
    readonly calendar: Place;
    readonly simulation: Place;
    readonly comparison: Place;
  };
}
