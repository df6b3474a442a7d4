import { problem, type Report } from '../errors/problem.ts';
import type { Asked } from '../scenario/parts/charts/chart.ts';
import type { Kind, Scenario, Shown } from '../scenario/scenario.ts';
import { addsUp, type Node } from './graph.ts';
import { describeUnit, sameUnit } from './units.ts';

type Nodes = ReadonlyMap<string, Node>;

const plurals: Readonly<Record<Kind, string>> = {
  constant: 'constants',
  flow: 'flows',
  stock: 'stocks',
  rate: 'rates',
  ratio: 'ratios',
};

const noneTogether = 'its items have no figure together';

function whyNoFigures({ measure }: Node): string | undefined {
  return measure === 'profile'
    ? 'it is a profile (a list by delay), which has no figures by year or period'
    : undefined;
}

// A chart has one mark for a variable, so the figures of its items must add up.
function whyNotIn({ part, kinds }: Asked, node: Node): string | undefined {
  const taken = kinds
    .map((kind) => plurals[kind])
    .join(', ')
    .replace(/, (?!.*, )/, ' and ');
  if (!kinds.includes(node.kind)) return `"${part}" takes ${taken}, and it is a ${node.kind}`;
  return addsUp(node) ? undefined : noneTogether;
}

type Why = (node: Node) => string | undefined;

function check({ variable, place }: Shown, why: Why, nodes: Nodes, report: Report): boolean {
  const node = nodes.get(variable);
  const reason = node && why(node);
  if (reason !== undefined) report(problem('cannot-be-shown', place, { name: variable, reason }));
  return node !== undefined && reason === undefined;
}

// Of all that a chart measures alike the first says in which unit.
function checkUnits(asked: readonly Asked[], nodes: Nodes, report: Report): void {
  const firsts = new Map<string, Asked>();
  const unitOf = ({ variable }: Asked) => nodes.get(variable)!.unit;
  for (const each of asked) {
    const first = firsts.get(each.measures) ?? each;
    firsts.set(each.measures, first);
    const [left, right] = [unitOf(first), unitOf(each)];
    const what = `${first.variable} and ${each.variable}`;
    const facts = { what, left: describeUnit(left), right: describeUnit(right), hint: '' };
    if (!sameUnit(left, right)) report(problem('unit-mismatch', each.place, facts));
  }
}

function whyNotOne(node: Node): string | undefined {
  return whyNoFigures(node) ?? (addsUp(node) ? undefined : noneTogether);
}

/**
 * Reports what findings, tables, charts and comparisons name that has no figures to show, and what a chart cannot show
 * together.
 */
export function checkShown(scenario: Scenario, nodes: Nodes, report: Report): void {
  const { findings, tables, charts, comparison } = scenario;
  for (const measure of comparison.measures) check(measure, whyNotOne, nodes, report);
  for (const { parts } of findings)
    for (const part of parts) if (typeof part !== 'string') check(part, whyNotOne, nodes, report);
  for (const { rows } of tables) for (const row of rows) check(row, whyNoFigures, nodes, report);
  for (const chart of charts) {
    const fitting = chart.asked.filter((asked) =>
      check(asked, (node) => whyNoFigures(node) ?? whyNotIn(asked, node), nodes, report),
    );
    checkUnits(fitting, nodes, report);
  }
}
