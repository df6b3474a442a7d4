import { type BaseCase, runBaseCase } from '../../graph/base-case.ts';
import { buildGraph } from '../../graph/build.ts';
import { nodeOf } from '../../graph/graph.ts';
import { levelText } from '../../graph/level-text.ts';
import { isMoney } from '../../graph/units.ts';
import { contentPlace } from '../../scenario/content-place.ts';
import { isBuiltIn } from '../../scenario/models.ts';
import { replace } from '../../scenario/replace.ts';
import type { Content, Level, Scenario, Variable } from '../../scenario/scenario.ts';
import { baseOf, type Option } from './option.ts';

/** A change that is made on the way from one option to another, and what it does to the measure. */
export interface Step {
  /** The inputs and lines that change, more than one where they only make sense together; none for all that is left. */
  readonly names: readonly string[];
  readonly change: number;
  /** What the measure comes to with this change and all before it. */
  readonly reached: number;
}

/** The way from the figure of one option to that of another: the steps add up to the difference, to the penny. */
export interface Bridge {
  readonly from: number;
  readonly steps: readonly Step[];
  readonly to: number;
}

const silent = () => undefined;

function levelWords(level: Level | undefined, scenario: Scenario): string {
  return level === undefined ? '' : levelText(level, scenario);
}

function contentWords(content: Content, scenario: Scenario): string {
  return content.type === 'formula' ? content.formula.text : levelText(content.level, scenario);
}

/** Everything of a variable that decides its figures in the base case, as written. */
function wordsOf(variable: Variable, scenario: Scenario): string {
  const { content, known, before, scope } = variable;
  const parts = [
    scope.instance,
    contentWords(content, scenario),
    levelWords(known, scenario),
    levelWords(before, scenario),
  ];
  return parts.join('\n');
}

// In the order in which the option's own files give them, those that it extends first. What another model brings is no
// change that somebody wrote.
function inOrderGiven({ variables, files }: Scenario): readonly Variable[] {
  const fileOf = ({ place }: Variable) => files.findIndex(({ path }) => path === place.file);
  return variables
    .filter(({ role }) => role === 'input' || role === 'line')
    .filter((variable) => !isBuiltIn(contentPlace(variable)))
    .toSorted(
      (a, b) => fileOf(a) - fileOf(b) || a.place.line - b.place.line || a.place.column - b.place.column,
    );
}

/** The inputs and lines that both have and that one gives otherwise than the other. */
function changedIn(from: Scenario, to: Scenario): readonly Variable[] {
  const before = new Map(from.variables.map((variable) => [variable.name, variable]));
  return inOrderGiven(to).filter((variable) => {
    const old = before.get(variable.name);
    return old !== undefined && wordsOf(old, from) !== wordsOf(variable, to);
  });
}

function figureWith(scenario: Scenario, variables: readonly Variable[], of: string): number | undefined {
  const graph = buildGraph(replace(scenario, variables), silent);
  const figure = graph === undefined ? Number.NaN : runBaseCase(graph).figures(of).total;
  return Number.isFinite(figure) ? figure : undefined;
}

/** The figure once some more names have changed as well. */
interface Reached {
  readonly names: readonly string[];
  readonly figure: number;
}

// What only the other has changes nothing until something reads it, so it is there from the start, if it fits in.
function withAllOf(from: Scenario, to: Scenario): Scenario {
  const known = new Set(from.variables.map(({ name }) => name));
  const added = to.variables.filter(({ name }) => !known.has(name));
  const both = {
    ...from,
    dimensions: new Map([...to.dimensions, ...from.dimensions]),
    variables: [...from.variables, ...added],
  };
  return buildGraph(both, silent) === undefined ? from : both;
}

// What cannot change by itself, because it only makes sense beside another change, goes with the next.
function walk(before: Scenario, to: BaseCase, of: string): readonly Reached[] {
  const changed = changedIn(before, to.graph.scenario);
  const from = withAllOf(before, to.graph.scenario);
  const reached: Reached[] = [];
  let waiting: readonly string[] = [];
  changed.forEach(({ name }, index) => {
    waiting = [...waiting, name];
    const figure = figureWith(from, changed.slice(0, index + 1), of);
    if (figure === undefined) return;
    reached.push({ names: waiting, figure });
    waiting = [];
  });
  return [...reached, { names: waiting, figure: to.figures(of).total }];
}

// Pennies, so that what is printed adds up; other figures as they are.
function partsOfUnit({ graph }: BaseCase, of: string): number {
  return isMoney(nodeOf(graph, of).unit) ? 100 : 1;
}

/**
 * What changes a measure's figure from one option's base case to another's, one input or line after the other in the
 * order in which the other's files give them; what is left, such as lines that only one of them has, comes last.
 */
export function bridge(from: Option, to: Option, of: string): Bridge {
  const [before, after] = [baseOf(from), baseOf(to)];
  const parts = partsOfUnit(before, of);
  const round = (figure: number) => (parts === 1 ? figure : Math.round(figure * parts));
  const start = round(before.figures(of).total);
  const points = walk(before.graph.scenario, after, of).map(({ names, figure }) => ({
    names,
    at: round(figure),
  }));
  const steps = points.map(({ names, at }, index) => ({
    names,
    change: (at - (points[index - 1]?.at ?? start)) / parts,
    reached: at / parts,
  }));
  return {
    from: start / parts,
    steps: steps.filter(({ change }) => change !== 0),
    to: points.at(-1)!.at / parts,
  };
}
