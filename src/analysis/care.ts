import { nearestName } from '../errors/nearest.ts';
import { type Report, warning } from '../errors/problem.ts';
import type { BaseCase } from '../graph/base-case.ts';
import { readsOf } from '../graph/edges.ts';
import type { Graph, Node } from '../graph/graph.ts';

// What a finding, a table or a chart shows is changed by changing it.
function namesRead({ nodes, scenario }: Graph): ReadonlySet<string> {
  const isNode = (name: string) => nodes.has(name);
  const reads = [...nodes.values()].flatMap(({ definition }) =>
    definition.type === 'formula' ? readsOf(definition.expression, isNode) : [],
  );
  const shown = [
    ...scenario.findings.flatMap(({ parts }) => parts.filter((part) => typeof part !== 'string')),
    ...scenario.tables.flatMap(({ rows }) => rows),
    ...scenario.charts.flatMap(({ asked }) => asked),
  ];
  return new Set([...reads.map(({ to }) => to), ...shown.map(({ variable }) => variable)]);
}

// The likeliest slip is an input of a model written without the model's name in front.
function meantBy(name: string, inputs: readonly string[]): string | undefined {
  return inputs.find((input) => input.endsWith(`.${name}`)) ?? nearestName(name, inputs);
}

function isOwnInput({ variable }: Node): boolean {
  return variable?.role === 'input' && variable.scope.instance === '';
}

/** The inputs of the scenario's own that no formula, budget, target, finding, table or chart reads. */
export function unusedInputs(graph: Graph): readonly Node[] {
  const read = namesRead(graph);
  return [...graph.nodes.values()].filter((node) => isOwnInput(node) && !read.has(node.name));
}

/** Warns of inputs of the scenario's own that no formula, budget, target, finding, table or chart reads. */
export function reportUnused({ graph }: BaseCase, report: Report): void {
  const read = namesRead(graph);
  const used = [...graph.nodes.values()]
    .filter(({ name, variable }) => variable?.role === 'input' && read.has(name))
    .map(({ name }) => name);
  for (const { name, variable } of unusedInputs(graph))
    report(warning('unused-input', variable!.place, { name, nearest: meantBy(name, used) }));
}
