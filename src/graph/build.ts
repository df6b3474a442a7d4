import { distributionNamed, type Parameter, parameterAt } from '../distributions/index.ts';
import { type Problem, problem, type Report } from '../errors/problem.ts';
import type { Scenario, Variable } from '../scenario/scenario.ts';
import type { Quantity } from '../scenario/text/quantity.ts';
import { checkRecord } from './check-record.ts';
import { type Draft, draftNodes } from './draft.ts';
import { readsOf } from './edges.ts';
import type { Component, Definition, Graph, Node } from './graph.ts';
import { type Edges, edgesWithin, findComponents, findPath } from './order.ts';
import { checkShown } from './shown.ts';
import { type Decided, typeNodes } from './typing.ts';
import { sameUnit } from './units.ts';
import { checkSymbol, readRecorded } from './values.ts';

type Drafts = ReadonlyMap<string, Draft>;

function edgesOf(drafts: Drafts): Edges {
  const isNode = (name: string) => drafts.has(name);
  return new Map(
    [...drafts].map(([name, { expression }]) => [
      name,
      expression === undefined ? [] : readsOf(expression, isNode),
    ]),
  );
}

const shown = (name: string): string => name.replace(/~.*$/, '');

function shownPath(path: readonly string[]): readonly string[] {
  const names = path.map(shown);
  return names.filter((name, index) => index === 0 || name !== names[index - 1] || names.length === 2);
}

function reportCycle(edges: Edges, component: readonly string[], drafts: Drafts, report: Report): boolean {
  const now = edgesWithin(edges, component, ['now']);
  const circle = findComponents(now).find(
    (names) => names.length > 1 || now.get(names[0]!)!.some(({ to }) => to === names[0]),
  );
  if (circle === undefined) return false;
  const start = circle.find((name) => !name.includes('~')) ?? circle[0]!;
  report(
    problem('cycle', drafts.get(start)!.formula.place, { path: shownPath(findPath(now, start, start)) }),
  );
  return true;
}

function reportWholeTime(
  edges: Edges,
  component: readonly string[],
  drafts: Drafts,
  report: Report,
): boolean {
  const inside = edgesWithin(edges, component, ['now', 'past', 'whole']);
  const whole = edgesWithin(edges, component, ['whole']);
  const reader = component.find((name) => whole.get(name)!.length > 0);
  if (reader === undefined) return false;
  const { to } = whole.get(reader)![0]!;
  const path = shownPath([reader, ...findPath(inside, to, reader)]);
  report(
    problem('whole-time-in-cycle', drafts.get(reader)!.formula.place, {
      path,
      reader: shown(reader),
      whole: shown(to),
    }),
  );
  return true;
}

// Within a component the nodes go in the order of one period, which reading back does not bind.
// A circle without a way out has none, and nothing more is said of it.
function orderComponent(
  edges: Edges,
  component: readonly string[],
  drafts: Drafts,
  report: Report,
): Component[] {
  if (reportCycle(edges, component, drafts, report) || reportWholeTime(edges, component, drafts, report))
    return [];
  return [findComponents(edgesWithin(edges, component, ['now'])).flat()];
}

function rolledUp(edges: Edges): ReadonlySet<string> {
  const whole = [...edges.values()].flat().filter(({ reading }) => reading === 'whole');
  return new Set(whole.map(({ to }) => to));
}

function definitionOf({ given, expression }: Draft): Definition {
  return given === undefined
    ? { type: 'formula', expression: expression! }
    : { type: 'given', cells: given.cells };
}

const mostBefore = 120;

function reportRecordedProfile(measure: Node['measure'], variable: Draft['variable'], report: Report): void {
  const recorded = variable?.known ?? variable?.before;
  if (measure !== 'profile' || recorded === undefined) return;
  const expected = 'left out: a profile is a list by delay and has no periods';
  report(problem('wrong-shape', recorded.place, { what: '"known" or "before"', expected }));
}

const isKnownThroughout = (known: Node['known'], { calendar }: Scenario): boolean =>
  known.length > 0 && known.every((cell) => cell.length === calendar.periods.length);

function nodeOf(draft: Draft, type: Decided, scenario: Scenario, report: Report): Node {
  const { name, variable, uncertainty } = draft;
  const { measure, unit, kind, dimensions, varies: isSeries } = type;
  const recorded = (level: Variable['known'], most: number) =>
    readRecorded(level, name, { unit, dimensions }, scenario, most, report);
  reportRecordedProfile(measure, variable, report);
  const known = recorded(variable?.known, scenario.calendar.periods.length);
  const before = recorded(variable?.before, mostBefore);
  const definition = definitionOf(draft);
  return {
    name,
    variable,
    measure,
    unit,
    kind,
    dimensions,
    isSeries,
    definition,
    known,
    before,
    uncertainty: isKnownThroughout(known, scenario) ? undefined : uncertainty,
  };
}

function checkParameter(
  node: Node,
  parameter: Draft,
  decided: Decided,
  { measure }: Parameter,
  report: Report,
): void {
  const { expression, formula } = parameter;
  const unit = measure === 'level' || measure === 'spread' ? node.unit : {};
  const place = formula.at(expression!.start, expression!.end);
  if (expression!.type === 'number') {
    const text = formula.text.slice(expression!.start, expression!.end);
    checkSymbol({ amount: expression!.value, symbol: expression!.symbol, text, place }, unit, report);
    return;
  }
  const isOneFigure = decided.measure === 'number' && !decided.varies && decided.dimensions.length === 0;
  // People may be counted in a unit of their own.
  if (isOneFigure && (measure === 'count' || sameUnit(decided.unit, unit))) return;
  const expected = isOneFigure ? 'in the unit of the input' : 'one figure, the same in every period';
  const facts = { signature: formula.text, parameter: 'each parameter', expected };
  report(problem('wrong-argument', place, facts));
}

function checkUncertainty(
  node: Node,
  drafts: Drafts,
  types: ReadonlyMap<string, Decided>,
  report: Report,
): void {
  const { uncertainty } = node;
  if (uncertainty === undefined) return;
  const distribution = distributionNamed(uncertainty.distribution)!;
  uncertainty.parameters.forEach((name, index) => {
    const decided = types.get(name);
    if (decided !== undefined)
      checkParameter(node, drafts.get(name)!, decided, parameterAt(distribution, index), report);
  });
}

// Amounts written beside a variable are in its unit: the level of a target, the ends of a range and of a lever.
function checkAmounts(scenario: Scenario, nodes: ReadonlyMap<string, Node>, report: Report): void {
  const check = (name: string, amounts: readonly Quantity[]) => {
    const node = nodes.get(name);
    if (node?.measure === 'number') for (const amount of amounts) checkSymbol(amount, node.unit, report);
  };
  for (const { variable, level } of scenario.targets) check(variable, [level]);
  for (const { variable, from, to, step } of scenario.levers) check(variable, [from, to, step]);
  for (const variable of scenario.variables) {
    check(variable.name, variable.range ?? []);
    const node = nodes.get(variable.name);
    if (node !== undefined) checkRecord(variable, node.unit, report);
  }
}

/**
 * A scenario → its graph: formulas parsed, names resolved, units and kinds checked, everything in order. Every problem
 * is reported; undefined where any of them is an error.
 */
export function buildGraph(scenario: Scenario, report: Report): Graph | undefined {
  let failed = false;
  const watch: Report = (found: Problem) => {
    if (found.severity === 'error') failed = true;
    report(found);
  };
  const drafts = draftNodes(scenario, watch);
  const edges = edgesOf(drafts);
  const components = findComponents(edges).flatMap((component) =>
    orderComponent(edges, component, drafts, watch),
  );
  const types = typeNodes(drafts, components, rolledUp(edges), watch);
  const typed = [...drafts.values()].filter(({ name }) => types.has(name));
  const nodes = new Map(
    typed.map((draft) => [draft.name, nodeOf(draft, types.get(draft.name)!, scenario, watch)]),
  );
  for (const node of nodes.values()) checkUncertainty(node, drafts, types, watch);
  checkAmounts(scenario, nodes, watch);
  checkShown(scenario, nodes, watch);
  return failed ? undefined : { scenario, calendar: scenario.calendar, nodes, components };
}
