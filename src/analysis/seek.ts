import { type BaseCase, runBaseCase } from '../graph/base-case.ts';
import { buildGraph } from '../graph/build.ts';
import { drawnLevel } from '../graph/compile/drawn.ts';
import { compile } from '../graph/compile/kernel.ts';
import { outputsFor } from '../graph/compile/outputs.ts';
import { addsUp, type Graph, nodeOf } from '../graph/graph.ts';
import { type Crossing, findCrossings, type Leap } from '../numeric/crossings.ts';
import type { Scenario, Variable } from '../scenario/scenario.ts';
import { vary } from '../scenario/vary.ts';
import { wholeOf } from './wanted.ts';

/** What to look for: the value of the input `vary` at which the whole-calendar figure of `of` is `reaches`. */
export interface Goal {
  readonly vary: string;
  readonly of: string;
  readonly reaches: number;
  /** Where the value is sought, ends included. */
  readonly within: Span;
}

/** The values from one to another. */
export type Span = readonly [low: number, high: number];

/** A value of the input at which the measure passes the goal, and how, where it jumps past it. */
export interface Passing {
  readonly value: number;
  readonly jump?: Leap;
}

/** Whether a measure that jumps past a goal has at the value itself what it has below it, and another figure only above. */
export function isUpTo({ below, at, above }: Leap): boolean {
  return Math.abs(at - below) <= Math.abs(at - above);
}

/**
 * The value sought, that nearest to the input's own where there are several, with the others; or what the measure is at the
 * values tried where it does not pass the goal between any two of them: at the two ends, the least and the most.
 */
export type Sought =
  | ({ readonly found: true; readonly tried: number; readonly others: readonly Passing[] } & Passing)
  | {
      readonly found: false;
      readonly low: number;
      readonly high: number;
      readonly atLow: number;
      readonly atHigh: number;
      readonly tried: number;
      /** NaN where it has no value at one of the values tried. */
      readonly least: number;
      readonly most: number;
    };

const silent = () => undefined;

/** Why an input cannot be sought or moved as one figure, in words that follow its name; undefined where it can. */
export function whyNotOne(graph: Graph, name: string): string | undefined {
  const { kind, dimensions, variable, measure } = nodeOf(graph, name);
  const content = variable?.content;
  if (dimensions.length > 0)
    return `has a figure for each ${dimensions.join(' and ')}, and they cannot all be one`;
  if (kind === 'flow') return 'is a flow, given period by period';
  const isOne = measure === 'number' && (content?.type === 'formula' || content?.level.form === 'one');
  return isOne ? undefined : 'is given by year, by date or as a list, and its figures cannot all be one';
}

/** The base case with an input at a value; undefined where the scenario cannot be built so. */
export function baseAt(scenario: Scenario, input: string, value: number): BaseCase | undefined {
  const graph = buildGraph(vary(scenario, [{ name: input, amount: value, fix: true }]), silent);
  return graph && runBaseCase(graph);
}

function inputNamed(scenario: Scenario, name: string): Variable {
  const variable = scenario.variables.find((each) => each.name === name && each.role === 'input');
  if (variable === undefined) throw new Error(`no input is called ${name}`);
  return variable;
}

/**
 * Where an input may be sought: in its own range or, where it has none, as far as its lever moves it; without either, from
 * nil to ten times its value either way.
 */
export function rangeOf({ graph, figures }: BaseCase, name: string): Span {
  const { range } = inputNamed(graph.scenario, name);
  const lever = graph.scenario.levers.find(({ variable }) => variable === name);
  if (range !== undefined) return [range[0].amount, range[1].amount];
  if (lever !== undefined) return [lever.from.amount, lever.to.amount];
  const value = figures(name).total;
  const far = 10 * (Math.abs(value) || 1);
  return value < 0 ? [-far, far] : [0, far];
}

const tolerance = 1e-10;
const steps = 20;

// The whole-calendar figure of a measure by the value of an input; NaN where it has none.
function measureBy(base: BaseCase, name: string, of: string): (value: number) => number {
  const value = base.figures(name).total;
  const moved = baseAt(base.graph.scenario, name, Number.isFinite(value) ? value : 0);
  if (moved === undefined || !addsUp(nodeOf(moved.graph, of))) return () => Number.NaN;
  const { graph, layout, memory } = moved;
  const drawn = drawnLevel(graph, layout, name, 0, graph.calendar.periods.length - 1);
  const { run } = compile(graph, layout, memory, [drawn], [wholeOf(graph, of)]);
  const outputs = outputsFor(1, 1);
  return (each) => {
    run(memory, [Float64Array.of(each)], outputs);
    return outputs.columns[0]![0]!;
  };
}

// Even steps from one end to the other, and the input's own value where it lies between.
function valuesToTry(own: number, [low, high]: Span): readonly number[] {
  const even = Array.from({ length: steps + 1 }, (_, step) => low + ((high - low) * step) / steps);
  const all = own > low && own < high ? [...even, own] : even;
  return [...new Set(all)].sort((a, b) => a - b);
}

function passingOf({ x, leap }: Crossing, reaches: number): Passing {
  if (leap === undefined) return { value: x };
  const { below, at, above } = leap;
  return { value: x, jump: { below: below + reaches, at: at + reaches, above: above + reaches } };
}

/**
 * Finds the values of an input at which a measure reaches a goal or jumps past it, all else as in the base case, as seen
 * from 20 even steps and the input's own value. The input must be one that can be moved as one figure (see `whyNotOne`).
 */
export function seek(base: BaseCase, { vary: name, of, reaches, within }: Goal): Sought {
  const [low, high] = within;
  const own = base.figures(name).total;
  const measure = measureBy(base, name, of);
  const values = valuesToTry(own, within);
  const width = tolerance * Math.max(1, Math.abs(low), Math.abs(high));
  const [nearest, ...others] = findCrossings((value) => measure(value) - reaches, values, width)
    .map((crossing) => passingOf(crossing, reaches))
    .sort((a, b) => Math.abs(a.value - own) - Math.abs(b.value - own));
  const tried = values.length;
  if (nearest !== undefined) return { found: true, ...nearest, others, tried };
  const measured = values.map(measure);
  return {
    found: false,
    low,
    high,
    atLow: measured[0]!,
    atHigh: measured.at(-1)!,
    tried,
    least: Math.min(...measured),
    most: Math.max(...measured),
  };
}
