import type { MathNode } from 'mathjs/number';
import { type Graph, type Node, nodeOf } from '../../src/graph/graph.ts';
import type { Calendar } from '../../src/scenario/calendar.ts';
import type { Variable } from '../../src/scenario/scenario.ts';
import { textAt } from '../../src/scenario/text/written.ts';
import { argumentsOf, evaluate } from './formula.ts';
import { rollUp, sumOver } from './roll-up.ts';
import type { Moment, Site } from './site.ts';
import {
  cellOf,
  choices,
  dimensionsOf,
  formulaOf,
  type Items,
  itemsOf,
  lookUp,
  nodeNamed,
  type World,
  wordOf,
} from './world.ts';

/** The figures of a graph, evaluated formula by formula with mathjs. */
export interface Oracle {
  /** A name's roll-up by its kind over some periods, for a cell or for all of its items together. */
  rollUp(name: string, first: number, last: number, cell: number | 'all'): number;
}

function builtIn(word: string, { periods, perYear }: Calendar, t: number): number {
  const month = ((periods[t]!.part - 1) * 12) / perYear + 1;
  if (word === 'period') return t + 1;
  if (word === 'month') return month;
  return word === 'quarter' ? Math.ceil(month / 3) : 1 / perYear;
}

function compute(world: World, node: Node, moment: Moment): number {
  const cell = cellOf(world, node, moment.items);
  const given = node.known[cell]?.[moment.t] ?? world.drawn.get(node.name);
  if (given !== undefined) return given;
  if (node.definition.type === 'given') return node.definition.cells[cell]![node.isSeries ? moment.t : 0]!;
  return evaluatePart(world, node.variable!, formulaOf(world, node.variable!).root, moment);
}

function figureOf(world: World, node: Node, moment: Moment): number {
  const key = [node.name, moment.t, ...node.dimensions.map((name) => moment.items.get(name))].join(' ');
  const figure = world.figures.get(key) ?? compute(world, node, moment);
  world.figures.set(key, figure);
  return figure;
}

function symbolAt(world: World, variable: Variable, index: number, moment: Moment): number {
  const token = formulaOf(world, variable).tokens[index]!;
  if (token.type === 'number') return token.value;
  const named = lookUp(world, variable, token.text);
  return named === undefined
    ? builtIn(token.text, world.graph.calendar, moment.t)
    : figureOf(world, named, moment);
}

// Answers every symbol of a formula when it is asked for, and hands the site to the functions that need it.
function evaluatePart(world: World, variable: Variable, part: MathNode, moment: Moment): number {
  const site = siteOf(world, variable, moment);
  const has = (symbol: string) => symbol === 'site' || /^t\d+$/.test(symbol);
  const get = (symbol: string) =>
    symbol === 'site' ? site : symbolAt(world, variable, Number(symbol.slice(1)), moment);
  return evaluate(part, { has, get, set: get, keys: () => [] } as unknown as Map<string, unknown>);
}

function profileOf(world: World, variable: Variable, part: MathNode, moment: Moment): readonly number[] {
  const named = nodeNamed(world, variable, part);
  if (named?.measure !== 'profile') return [evaluatePart(world, variable, part, moment)];
  if (named.definition.type === 'given') return named.definition.cells[cellOf(world, named, moment.items)]!;
  return profileOf(world, named.variable!, formulaOf(world, named.variable!).root, moment);
}

const timesInYear: Readonly<Record<string, number>> = { month: 12, week: 52, year: 1 };

// A length of time is in the unit of time of the first name in it that has one.
function unitOfTime(world: World, variable: Variable, part: MathNode): string | undefined {
  const named = nodeNamed(world, variable, part);
  if (named !== undefined) return Object.keys(named.unit).find((base) => Object.hasOwn(timesInYear, base));
  const inside = argumentsOf(part).map((argument) => unitOfTime(world, variable, argument));
  return inside.find((unit) => unit !== undefined);
}

function recorded(world: World, variable: Variable, args: readonly MathNode[], items: Items) {
  const node = nodeOf(world.graph, variable.name);
  const isWholeFormula = argumentsOf(formulaOf(world, variable).root) === args;
  const [known = [], before = []] = isWholeFormula
    ? [node.known, node.before].map((cells) => cells[cellOf(world, node, items)])
    : [];
  return { from: known.length, figure: known.at(-1) ?? before.at(-1) };
}

function siteOf(world: World, variable: Variable, moment: Moment): Site {
  const value = (inside: Variable, part: MathNode, at: Moment) => evaluatePart(world, inside, part, at);
  const { items } = moment;
  return {
    moment,
    calendar: world.graph.calendar,
    value: (part, at) => evaluatePart(world, variable, part, at),
    before(part, at) {
      const named = nodeNamed(world, variable, part);
      return named?.before[cellOf(world, named, at.items)]?.at(at.t);
    },
    profile: (part) => profileOf(world, variable, part, moment),
    timesInYear: (part) => timesInYear[unitOfTime(world, variable, part) ?? ''],
    rollUp: (part, first, last) => rollUp(world, value, { first, last })(variable, part, items),
    each(part, dimension) {
      const over = dimension === undefined ? dimensionsOf(world, variable, part) : [dimension];
      return choices(world, over, items).map((each) => value(variable, part, { ...moment, items: each }));
    },
    sum: (part, dimension) =>
      sumOver(world, (inside, each, of) => value(inside, each, { ...moment, items: of }), dimension)(
        variable,
        part,
        items,
      ),
    itemAt: (dimension) => itemsOf(world, dimension).indexOf(items.get(dimension)!),
    word: (part) => wordOf(world, variable, part)!,
    dimensionOf: (item) =>
      [...world.graph.scenario.dimensions.keys()].find((name) => itemsOf(world, name).includes(item))!,
    recorded: (args) => recorded(world, variable, args, items),
  };
}

// A formula that is a name and nothing more: how the oracle is asked for a figure.
function asking(name: string, like: Variable): Variable {
  return {
    ...like,
    name: `= ${name}`,
    scope: { instance: '', outward: true },
    content: { type: 'formula', formula: textAt(`= ${name}`, like.place) },
  };
}

/** Evaluates a graph's formulas as they are written, with some inputs set to drawn values. */
export function oracleOf(graph: Graph, drawn: ReadonlyMap<string, number> = new Map()): Oracle {
  const world: World = { graph, drawn, formulas: new Map(), figures: new Map() };
  const value = (variable: Variable, part: MathNode, moment: Moment) =>
    evaluatePart(world, variable, part, moment);
  return {
    rollUp(name, first, last, cell) {
      const node = nodeOf(graph, name);
      const question = asking(name, node.variable!);
      const { root } = formulaOf(world, question);
      const roll = rollUp(world, value, { first, last });
      if (cell === 'all') return sumOver(world, roll, undefined)(question, root, new Map());
      return roll(question, root, choices(world, node.dimensions, new Map())[cell]!);
    },
  };
}
