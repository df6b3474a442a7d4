import { type BaseCase, runBaseCase } from '../../graph/base-case.ts';
import { buildGraph } from '../../graph/build.ts';
import { nodeOf } from '../../graph/graph.ts';
import { levelText } from '../../graph/level-text.ts';
import { isMoney } from '../../graph/units.ts';
import { isBuiltIn } from '../../scenario/files/models.ts';
import { replace } from '../../scenario/replace.ts';
import type { Content, Level, Scenario, Variable } from '../../scenario/scenario.ts';
import { contentPlace } from '../../scenario/values/content-place.ts';
import { aligned, isOver, ownDimensions, unlikeDimensions } from './aligned.ts';
import { baseOf, type Option } from './option.ts';

/** A change that is made on the way from one option to another, and what it does to the measure. */
export interface Step {
  /** The inputs and lines that change, more than one where they only make sense together. */
  readonly names: readonly string[];
  /** Whether it is the last, which is also for all that only one of the two has. */
  readonly isRest: boolean;
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

/** What changes from one option to another: what can change by itself, and what is there by items that only one of them has. */
interface Changes {
  readonly single: readonly Variable[];
  readonly byItem: readonly Variable[];
}

function changesBetween({ graph: from }: BaseCase, { graph: to }: BaseCase): Changes {
  const before = new Map(from.scenario.variables.map((variable) => [variable.name, variable]));
  const [own, its] = [from.scenario.dimensions, to.scenario.dimensions];
  const unlike = new Set([...unlikeDimensions(own, its), ...ownDimensions(own, its)]);
  const isByItem = ({ name }: Variable) => isOver(from, name, unlike) || isOver(to, name, unlike);
  const shared = inOrderGiven(to.scenario).filter(({ name }) => before.has(name));
  const changed = (variable: Variable) =>
    wordsOf(before.get(variable.name)!, from.scenario) !== wordsOf(variable, from.scenario);
  const single = shared
    .filter((variable) => !isByItem(variable))
    .map((variable) => aligned(variable, to.scenario.dimensions, from.scenario.dimensions));
  const differsByItem = (variable: Variable) =>
    wordsOf(before.get(variable.name)!, from.scenario) !== wordsOf(variable, to.scenario);
  return { single: single.filter(changed), byItem: shared.filter(isByItem).filter(differsByItem) };
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
function withAllOf({ graph: from }: BaseCase, { graph: to }: BaseCase): Scenario {
  const { scenario } = from;
  const known = new Set(scenario.variables.map(({ name }) => name));
  const unlike = unlikeDimensions(scenario.dimensions, to.scenario.dimensions);
  const dimensions = new Map([...to.scenario.dimensions, ...scenario.dimensions]);
  const added = to.scenario.variables
    .filter(({ name }) => !known.has(name) && !isOver(to, name, unlike))
    .map((variable) => aligned(variable, to.scenario.dimensions, dimensions));
  const both = { ...scenario, dimensions, variables: [...scenario.variables, ...added] };
  return buildGraph(both, silent) === undefined ? scenario : both;
}

// What cannot change by itself, because it only makes sense beside another change, goes with the next.
function walk(before: BaseCase, after: BaseCase, of: string): readonly Reached[] {
  const { single, byItem } = changesBetween(before, after);
  const from = withAllOf(before, after);
  const reached: Reached[] = [];
  let waiting: readonly string[] = [];
  single.forEach(({ name }, index) => {
    waiting = [...waiting, name];
    const figure = figureWith(from, single.slice(0, index + 1), of);
    if (figure === undefined) return;
    reached.push({ names: waiting, figure });
    waiting = [];
  });
  const names = [...waiting, ...byItem.map(({ name }) => name)];
  return [...reached, { names, figure: after.figures(of).total }];
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
  const points = walk(before, after, of).map(({ names, figure }) => ({ names, at: round(figure) }));
  const steps = points.map(({ names, at }, index) => ({
    names,
    isRest: index === points.length - 1,
    change: (at - (points[index - 1]?.at ?? start)) / parts,
    reached: at / parts,
  }));
  return {
    from: start / parts,
    steps: steps.filter(({ change }) => change !== 0),
    to: points.at(-1)!.at / parts,
  };
}
