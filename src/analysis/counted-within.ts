import { type Place, type Report, warning } from '../errors/problem.ts';
import { budgetTerms } from '../graph/budget-terms.ts';
import type { Expression } from '../graph/expression.ts';
import type { Graph } from '../graph/graph.ts';

// What is added once and whole: the terms of a sum, and what another is taken from.
function addedIn(expression: Expression): readonly string[] {
  if (expression.type === 'name') return [expression.name];
  if (expression.type !== 'call') return [];
  const { name, arguments: args } = expression;
  if (name === '+') return args.flatMap(addedIn);
  return name === 'sum' || name === '-' ? addedIn(args[0]!) : [];
}

/** Every name that a line adds up, through lines that do nothing but add as well. */
function namesWithin({ nodes }: Graph, line: string): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [line];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const definition = nodes.get(next)?.definition;
    const added = definition?.type === 'formula' ? addedIn(definition.expression) : [];
    for (const name of added.filter((each) => each !== line && !found.has(each))) {
      found.add(name);
      pending.push(name);
    }
  }
  return found;
}

interface Listed {
  readonly name: string;
  readonly place: Place;
}

function listedIn({ nodes }: Graph, total: string): readonly Listed[] {
  const content = nodes.get(total)?.variable?.content;
  if (content?.type !== 'formula') return [];
  const { formula } = content;
  return budgetTerms(formula).map(({ name, start, end }) => ({ name, place: formula.at(start, end) }));
}

// The parts of a budget in which money may count once only; those of restricted funds are beside the budget's own.
function partsOf({ scenario }: Graph): readonly (readonly [part: string, totals: readonly string[]])[] {
  const funds = scenario.budget.restricted.map(({ name }) => name);
  const beside = (side: string) => [`budget.${side}`, ...funds.map((fund) => `budget.${fund}_${side}`)];
  return [
    ['money brought forward', ['budget.brought_forward']],
    ['funding', beside('funding')],
    ['spending', beside('spending')],
    ['contingency', ['budget.contingency']],
  ];
}

/** Warns of a line of the budget that another in the same part adds up, so that it counts by itself and within that. */
export function reportCountedWithin(graph: Graph, report: Report): void {
  for (const [part, totals] of partsOf(graph)) {
    const listed = totals.flatMap((total) => listedIn(graph, total));
    const within = new Map(listed.map(({ name }) => [name, namesWithin(graph, name)]));
    const holds = (sum: string, name: string) => within.get(sum)!.has(name);
    for (const { name, place } of listed) {
      const sums = listed.map((each) => each.name).filter((sum) => holds(sum, name));
      // Of a sum within a sum the inner one is told.
      const nearest = sums.filter((sum) => !sums.some((other) => holds(sum, other)));
      for (const sum of nearest) report(warning('counted-within', place, { name, sum, part }));
    }
  }
}
