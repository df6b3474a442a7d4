import type { BaseCase } from '../graph/base-case.ts';
import { compile } from '../graph/compile/kernel.ts';
import { dependants } from '../graph/compile/schedule.ts';
import type { Measure } from '../graph/compile/write.ts';
import { nodeOf } from '../graph/graph.ts';
import {
  type AchievedCorrelation,
  type AskedCorrelation,
  achievedCorrelations,
  askedCorrelations,
} from './correlation/achieved.ts';
import type { Design } from './design/index.ts';
import type { UncertainInput } from './inputs.ts';
import { type Level, levelsOf, tiesOf } from './levels.ts';
import { batchesOf, type DrawPlan, keepsDraws } from './plan.ts';
import { type Sample, sampleOf } from './sample.ts';
import { type Group, groupsOf, type Split } from './splits.ts';
import type { Watch } from './watch.ts';
import { drawAll, type Harvest, type Tick, type Work } from './work.ts';

/** What decides every figure of a simulation, besides the scenario itself. */
export interface Settings {
  readonly seed: string;
  readonly plan: DrawPlan;
  readonly design: Design;
}

/** Draws of a measure to count: those from `low` to `high`, both included. */
export interface Question {
  readonly measure: Measure;
  readonly low: number;
  readonly high: number;
}

/** A measure whose draws are to be told apart by the answer to a question. */
export interface Division {
  readonly measure: Measure;
  readonly by: Question;
}

/** What a simulation is to find out: the measures to gather, what to count in all of their draws, and what to tell apart. */
export interface Wanted {
  readonly measures: readonly Measure[];
  readonly questions: readonly Question[];
  readonly divisions: readonly Division[];
}

/** The draws of a simulation, gathered. */
export interface Run {
  readonly base: BaseCase;
  readonly settings: Settings;
  /** Whether anything was drawn. */
  readonly isDrawn: boolean;
  /** The names of the inputs that were drawn, and of the lines that are a matter of chance in themselves. */
  readonly inputs: readonly string[];
  readonly chances: readonly string[];
  /** The names whose figures differ from draw to draw. */
  readonly moved: readonly string[];
  /** What was gathered of a measure; undefined where nothing moves it, it was not wanted, or a draw has no value. */
  sample(name: string, first: number, last: number): Sample | undefined;
  /** The rank correlations of the scenario, as asked and as drawn. */
  readonly correlations: readonly AchievedCorrelation[];
  /** The share of draws of a measure without a value; undefined where it was not gathered. */
  missing(name: string, first: number, last: number): number | undefined;
  /** The answer to a question: the share of each batch's draws; undefined where nothing moves its measure. */
  answer(question: Question): readonly number[] | undefined;
  /** The draws of a division from the lowest up; undefined where nothing moves its measure or that of its question. */
  divided(division: Division): readonly Group[] | undefined;
}

/** A simulation that is planned and not yet drawn. */
export interface Planned {
  readonly base: BaseCase;
  readonly settings: Settings;
  readonly levels: readonly Level[];
  readonly inputs: readonly string[];
  readonly chances: readonly string[];
  readonly moved: readonly string[];
  /** The measures that are gathered, by key, the questions asked of them, and the divisions made. */
  readonly columns: ReadonlyMap<string, number>;
  readonly questions: readonly Question[];
  readonly divisions: readonly Division[];
  readonly asked: readonly AskedCorrelation[];
  readonly work: Work;
}

// What has no time has one figure, whatever the periods asked for, and a stock's is that of the last of them.
function keyOf({ graph }: BaseCase, { name, cell, first, last }: Measure): string {
  const { isSeries, kind } = nodeOf(graph, name);
  if (!isSeries) return `${name} ${cell}`;
  return `${name} ${cell} ${kind === 'stock' ? last : first} ${last}`;
}

/** The names that draws of some levels move, in the order of the graph. */
function namesMoved({ graph }: BaseCase, levels: readonly Level[]): readonly string[] {
  const roots = levels.map(({ drawn }) => drawn.name);
  return [...dependants(graph, roots)].filter((name) => nodeOf(graph, name).variable !== undefined);
}

// A part of a formula is known to its author by the name of its line.
function linesOfChance(levels: readonly Level[]): readonly string[] {
  const names = levels.filter(({ law }) => law === undefined).map(({ drawn }) => drawn.name);
  return [...new Set(names.map((name) => name.replace(/~.*$/, '')))];
}

function distinct(base: BaseCase, measures: readonly Measure[]): ReadonlyMap<string, Measure> {
  return new Map(measures.map((measure) => [keyOf(base, measure), measure]));
}

function watchOf(
  base: BaseCase,
  columns: ReadonlyMap<string, number>,
  { measure, low, high }: Question,
): Watch {
  return { measure: columns.get(keyOf(base, measure))!, low, high };
}

function splitOf(base: BaseCase, columns: ReadonlyMap<string, number>, { measure, by }: Division): Split {
  return { measure: columns.get(keyOf(base, measure))!, by: watchOf(base, columns, by) };
}

const measuresIn = ({ measure, by }: Division): readonly Measure[] => [measure, by.measure];

/** What to find out of a base case, given the names that the draws move. */
export type AskFor = (base: BaseCase, moved: readonly string[]) => Wanted;

/** Plans a simulation of a base case. */
export function planSimulation(
  base: BaseCase,
  inputs: readonly UncertainInput[],
  settings: Settings,
  wanted: AskFor,
): Planned {
  const { graph, layout, memory } = base;
  const levels = levelsOf(base, inputs);
  const moved = namesMoved(base, levels);
  const sought = wanted(base, moved);
  const isMoved = ({ name }: Measure) => moved.includes(name);
  const questions = sought.questions.filter(({ measure }) => isMoved(measure));
  const divisions = sought.divisions.filter((division) => measuresIn(division).every(isMoved));
  const every = distinct(base, [
    ...sought.measures.filter(isMoved),
    ...questions.map(({ measure }) => measure),
    ...divisions.flatMap(measuresIn),
  ]);
  const measures = [...every.values()];
  const columns = new Map([...every.keys()].map((key, index) => [key, index]));
  const drawn = levels.map((level) => level.drawn);
  const asked = askedCorrelations(levels, graph.scenario.correlations);
  const { seed, plan, design } = settings;
  const gathering = {
    measures: measures.length,
    watches: questions.map((question) => watchOf(base, columns, question)),
    splits: divisions.map((division) => splitOf(base, columns, division)),
    pairs: asked.flatMap(({ pairs }) => pairs),
    keeps: keepsDraws(plan),
  };
  const { source } = compile(graph, layout, memory, drawn, measures);
  const work = {
    seed,
    plan,
    design: design.name,
    levels: levels.map(({ stream, law }) => ({ stream, law })),
    ties: tiesOf(base, levels),
    source,
    memory,
    gathering,
  };
  const isDrawn = ({ name }: UncertainInput) => levels.some(({ drawn: { name: own } }) => own === name);
  const names = inputs.filter(isDrawn).map(({ name }) => name);
  const chances = linesOfChance(levels);
  return {
    base,
    settings,
    levels,
    inputs: names,
    chances,
    moved,
    columns,
    questions,
    divisions,
    asked,
    work,
  };
}

const nothing: Harvest = { layouts: [], batches: [] };

// Where nothing is drawn, or nothing that is drawn moves what was asked for, there is nothing to do.
const isIdle = ({ work }: Planned): boolean => work.levels.length === 0 || work.gathering.measures === 0;

function isSame(base: BaseCase, one: Question, other: Question): boolean {
  const isAlike = one.low === other.low && one.high === other.high;
  return isAlike && keyOf(base, one.measure) === keyOf(base, other.measure);
}

/** The run that was drawn by a plan. */
export function finishSimulation(planned: Planned, { layouts, batches }: Harvest): Run {
  const { base, settings, levels, inputs, chances, moved, columns, asked } = planned;
  const { draws } = batchesOf(settings.plan);
  const samples = new Map<number, Sample | undefined>();
  const partsOf = (column: number) => batches.map(({ measures }) => measures[column]!);
  const columnOf = (name: string, first: number, last: number) =>
    batches.length === 0 ? undefined : columns.get(keyOf(base, { name, cell: 'all', first, last }));
  return {
    base,
    settings,
    isDrawn: levels.length > 0,
    inputs,
    chances,
    moved,
    correlations: achievedCorrelations(
      asked,
      batches.map(({ ranks }) => ranks),
      settings.plan.replicates,
    ),
    sample(name, first, last) {
      const column = columnOf(name, first, last);
      if (column === undefined) return undefined;
      if (!samples.has(column)) samples.set(column, sampleOf(partsOf(column), layouts[column]!, draws));
      return samples.get(column);
    },
    missing(name, first, last) {
      const column = columnOf(name, first, last);
      if (column === undefined) return undefined;
      return partsOf(column).reduce((missing, part) => missing + part.missing, 0) / (draws * batches.length);
    },
    answer(question) {
      const index = planned.questions.findIndex((asked) => isSame(base, asked, question));
      return index < 0 ? undefined : batches.map(({ watched }) => watched[index]! / draws);
    },
    divided({ measure, by }) {
      const index = planned.divisions.findIndex(
        (asked) => keyOf(base, asked.measure) === keyOf(base, measure) && isSame(base, asked.by, by),
      );
      return index < 0 ? undefined : groupsOf(batches.map(({ splits }) => splits[index]!));
    },
  };
}

/** Told how many replicates of how many are done. */
export type Progress = (done: number, of: number) => void;

function ticker({ replicates }: DrawPlan, progress: Progress): Tick {
  let done = 0;
  return () => {
    done += 1;
    progress(done, replicates);
  };
}

/**
 * Simulates a base case on this thread: draws its uncertain inputs replicate by replicate and runs the compiled graph on
 * them. The same scenario, seed and plan give the same figures to the bit on the same engine.
 */
export function simulate(
  base: BaseCase,
  inputs: readonly UncertainInput[],
  settings: Settings,
  wanted: AskFor,
  progress: Progress = () => undefined,
): Run {
  const planned = planSimulation(base, inputs, settings, wanted);
  return finishSimulation(
    planned,
    isIdle(planned) ? nothing : drawAll(planned.work, ticker(settings.plan, progress)),
  );
}

/** Draws all of some work, somewhere: on other threads, or on this one with pauses. */
export type DrawElsewhere = (work: Work, tick: Tick) => Promise<Harvest>;

/** As `simulate`, with the drawing done elsewhere: the figures are the same to the bit. */
export async function simulateElsewhere(
  draw: DrawElsewhere,
  base: BaseCase,
  inputs: readonly UncertainInput[],
  settings: Settings,
  wanted: AskFor,
  progress: Progress = () => undefined,
): Promise<Run> {
  const planned = planSimulation(base, inputs, settings, wanted);
  return finishSimulation(
    planned,
    isIdle(planned) ? nothing : await draw(planned.work, ticker(settings.plan, progress)),
  );
}
