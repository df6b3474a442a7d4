import { type BaseCase, measuresOf } from '../graph/base-case.ts';
import type { Measure } from '../graph/compile/write.ts';
import { addsUp, cellCount, type Graph, type Node, nodeOf, timesAsked } from '../graph/graph.ts';
import { halfPenny, isMoney } from '../graph/units.ts';
import type { RestrictedFund, Target, Trigger } from '../scenario/scenario.ts';
import type { Division, Question, Wanted } from '../simulation/simulate.ts';
import { deadlineQuestions } from './deadlines.ts';

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

/** Whether a figure meets a target. */
export function meets(base: BaseCase, target: Target, value: number): boolean {
  const { low, high } = targetQuestion(base, target);
  return value >= low && value <= high;
}

/** What a trigger watches: the figure up to its date, by its kind. */
export function watchedMeasure({ watch, period }: Trigger): Measure {
  return { name: watch, cell: 'all', first: 0, last: period };
}

/** The draws of a trigger's figure, by whether its target is met. */
export function triggerDivision(base: BaseCase, trigger: Trigger): Division {
  return { measure: watchedMeasure(trigger), by: targetQuestion(base, trigger.target) };
}

/** Whether a balance ends at nil or above, to half a penny. */
export function holdsQuestion(graph: Graph, balance: string): Question {
  return { measure: wholeOf(graph, balance), low: -halfPenny, high: Number.POSITIVE_INFINITY };
}

// Whether there is any of a sum at the end, to half a penny.
function isThereQuestion(graph: Graph, sum: string): Question {
  return { measure: wholeOf(graph, sum), low: halfPenny, high: Number.POSITIVE_INFINITY };
}

/** What is asked of a restricted fund: whether it is not overspent at the end, has money left, and lent any until then. */
export function fundQuestions(graph: Graph, { name }: RestrictedFund) {
  const [balance, most] = [`budget.${name}_balance`, `budget.${name}_most_in_use`];
  return {
    holds: holdsQuestion(graph, balance),
    unspent: isThereQuestion(graph, balance),
    inUse: isThereQuestion(graph, most),
  };
}

/** Whether a condition holds throughout: it then adds up to one for each item and period that it is asked of. */
export function conditionQuestion(graph: Graph, node: Node): Question {
  const throughout = timesAsked(node, cellCount(graph, node), graph.calendar.periods.length);
  return { measure: wholeOf(graph, node.name), low: throughout, high: throughout };
}

// What is drawn as it runs, with its futures: balances, and the stocks of charts that ask for it.
function isDrawnByPeriod({ scenario }: Graph, { name, variable }: Node): boolean {
  const isBalance = variable!.role === 'total' && name.endsWith('balance');
  return (
    isBalance || scenario.charts.some((chart) => chart.type === 'position' && chart.of.variable === name)
  );
}

// Years and the whole for everything that moves, every period too for what is drawn as it runs.
function measuresToGather(graph: Graph, name: string): readonly Measure[] {
  const { periods } = graph.calendar;
  const node = nodeOf(graph, name);
  if (!addsUp(node) || node.measure !== 'number') return [];
  const all = measuresOf(graph, name, 'all');
  if (!node.isSeries) return all.slice(-1);
  return isDrawnByPeriod(graph, node) ? all : all.slice(periods.length);
}

const balances = ['budget.balance', 'budget.after_contingency'];

/**
 * What a full run finds out: years and the whole of all that moves, whether checks and warnings hold, how often targets
 * are met and, for triggers, in which draws, and how often restricted funds are not spent as they should be.
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
      ...graph.scenario.deadlines.flatMap((deadline) => deadlineQuestions(base, deadline)),
      ...balances.filter((name) => moved.includes(name)).map((name) => holdsQuestion(graph, name)),
      ...graph.scenario.budget.restricted.flatMap((fund) => Object.values(fundQuestions(graph, fund))),
    ],
    divisions: graph.scenario.triggers.map((trigger) => triggerDivision(base, trigger)),
  };
}
