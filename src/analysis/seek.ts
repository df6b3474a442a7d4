import { type BaseCase, runBaseCase } from '../graph/base-case.ts';
import { buildGraph } from '../graph/build.ts';
import { type Graph, nodeOf } from '../graph/graph.ts';
import { findRoot } from '../numeric/roots.ts';
import type { Scenario, Variable } from '../scenario/scenario.ts';
import { vary } from '../scenario/vary.ts';

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

/** The value sought, or what the measure is at the two ends of the search where it is not reached between them. */
export type Sought =
  | { readonly found: true; readonly value: number }
  | {
      readonly found: false;
      readonly low: number;
      readonly high: number;
      readonly atLow: number;
      readonly atHigh: number;
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

/** The whole-calendar figure of a measure with an input at a value; NaN where the scenario cannot be built so. */
export function measureAt(scenario: Scenario, input: string, value: number, measure: string): number {
  return baseAt(scenario, input, value)?.figures(measure).total ?? Number.NaN;
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

/**
 * Finds the value of an input at which a measure reaches a goal, all else as in the base case. The input must be one
 * that can be moved as one figure (see `whyNotOne`).
 */
export function seek(base: BaseCase, { vary: name, of, reaches, within: [low, high] }: Goal): Sought {
  const { scenario } = base.graph;
  const width = tolerance * Math.max(1, Math.abs(low), Math.abs(high));
  const root = findRoot((value) => measureAt(scenario, name, value, of) - reaches, low, high, {
    tolerance: width,
  });
  if (root.found) return { found: true, value: root.x };
  return { found: false, low, high, atLow: root.atLow + reaches, atHigh: root.atHigh + reaches };
}
