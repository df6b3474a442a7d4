import { type BaseCase, measuresOf } from '../graph/base-case.ts';
import type { Measure } from '../graph/compile/write.ts';
import { addsUp, cellCount, type Graph, type Node, nodeOf, timesAsked } from '../graph/graph.ts';
import { isMoney } from '../graph/units.ts';
import type { Target } from '../scenario/scenario.ts';
import type { Question, Wanted } from '../simulation/simulate.ts';

const halfPenny = 0.005;

/** The measure of a name over the whole calendar. */
export function wholeOf({ calendar }: Graph, name: string): Measure {
  return { name, cell: 'all', first: 0, last: calendar.periods.length - 1 };
}

/** What counts as meeting a target: to half a penny for money, to a thousand-millionth for anything else. */
export function targetQuestion({ graph }: BaseCase, { variable, sense, level }: Target): Question {
  const { unit } = nodeOf(graph, variable);
  const slack = isMoney(unit) ? halfPenny : 1e-9 * Math.max(1, Math.abs(level.amount));
  const measure = wholeOf(graph, variable);
  return sense === 'at least'
    ? { measure, low: level.amount - slack, high: Number.POSITIVE_INFINITY }
    : { measure, low: Number.NEGATIVE_INFINITY, high: level.amount + slack };
}

/** Whether a balance ends at nil or above, to half a penny. */
export function holdsQuestion(graph: Graph, balance: string): Question {
  return { measure: wholeOf(graph, balance), low: -halfPenny, high: Number.POSITIVE_INFINITY };
}

/** Whether a condition holds throughout: it then adds up to one for each item and period that it is asked of. */
export function conditionQuestion(graph: Graph, node: Node): Question {
  const throughout = timesAsked(node, cellCount(graph, node), graph.calendar.periods.length);
  return { measure: wholeOf(graph, node.name), low: throughout, high: throughout };
}

// Years and the whole for everything that moves, every period for the balances that are drawn as they run.
function measuresToGather(graph: Graph, name: string): readonly Measure[] {
  const { periods } = graph.calendar;
  const node = nodeOf(graph, name);
  if (!addsUp(node) || node.measure !== 'number') return [];
  const all = measuresOf(graph, name, 'all');
  if (!node.isSeries) return all.slice(-1);
  const isBalance = node.variable!.role === 'total' && name.endsWith('balance');
  return isBalance ? all : all.slice(periods.length);
}

const balances = ['budget.balance', 'budget.after_contingency'];

/**
 * What a full run finds out: years and the whole of all that moves, whether checks and warnings hold, how often targets
 * are met.
 */
export function wantedInFull(base: BaseCase, moved: readonly string[]): Wanted {
  const { graph } = base;
  const conditions = moved
    .map((name) => nodeOf(graph, name))
    .filter(({ measure }) => measure === 'condition');
  return {
    measures: moved.flatMap((name) => measuresToGather(graph, name)),
    questions: [
      ...conditions.map((node) => conditionQuestion(graph, node)),
      ...graph.scenario.targets.map((target) => targetQuestion(base, target)),
      ...balances.filter((name) => moved.includes(name)).map((name) => holdsQuestion(graph, name)),
    ],
  };
}
