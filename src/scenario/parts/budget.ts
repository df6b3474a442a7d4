import { type Place, problem, type Report } from '../../errors/problem.ts';
import type { Budget, Variable } from '../scenario.ts';
import type { ScenarioSpec } from '../schema.ts';
import { findWritten } from '../spec.ts';
import { textAt, type WrittenMap } from '../text/written.ts';
import type { Setting } from '../values/variables.ts';
import { addUp, fundLines, type Names, namesOf, textsOf, total } from './fund.ts';
import { readRestricted } from './restricted.ts';

// Money set aside against a shortfall is what it comes to by the end, in whichever periods it is set aside.
function contingencyLines(names: Names, place: Place, setting: Setting): Variable[] {
  const sum = addUp(names, place, (name) => `total(sum(${name}))`);
  const after = textAt('= budget.balance + budget.contingency', place);
  return [
    ...total('budget.contingency', 'Contingency', 'constant', sum, setting),
    ...total('budget.after_contingency', 'Balance after contingency', 'stock', after, setting),
  ];
}

// The same money must not count in two places, whether that is the same list, both sides or a restricted fund besides.
function reportTwice(lists: readonly (readonly [part: string, names: Names])[], report: Report): void {
  const first = new Map<string, string>();
  for (const [second, names] of lists) {
    for (const { text: name, place } of names) {
      const earlier = first.get(name);
      if (earlier !== undefined) report(problem('counted-twice', place, { name, first: earlier, second }));
      first.set(name, earlier ?? second);
    }
  }
}

const none: Budget = {
  isGiven: false,
  broughtForward: [],
  funding: [],
  spending: [],
  contingency: [],
  restricted: [],
};

type BudgetSpec = NonNullable<ScenarioSpec['budget']>;

// The lists of the budget itself, as written; those of restricted funds follow them.
function readLists(spec: BudgetSpec, report: Report) {
  return {
    broughtForward: namesOf(spec.brought_forward, report),
    funding: namesOf(spec.funding, report),
    spending: namesOf(spec.spending, report),
    contingency: namesOf(spec.contingency, report),
  };
}

/** The budget of a scenario by names, and the lines that it defines (`budget.funding`, `budget.balance`, …). */
export function readBudget(
  spec: ScenarioSpec['budget'],
  outline: WrittenMap,
  setting: Setting,
): { readonly budget: Budget; readonly totals: readonly Variable[] } {
  if (spec === undefined) return { budget: none, totals: [] };
  const { place } = findWritten(outline, ['budget']);
  const lists = readLists(spec, setting.report);
  const { broughtForward, funding, spending, contingency } = lists;
  const fund = { prefix: 'budget.', label: '', funding, spending, place };
  const own = spec.contingency === undefined ? 'budget.balance' : 'budget.after_contingency';
  const restricted = readRestricted(spec.restricted, own, outline, setting);
  const parts = Object.entries(lists).map(
    ([part, names]) => [part === 'broughtForward' ? 'brought forward' : part, names] as const,
  );
  reportTwice([...parts, ...restricted.lists], setting.report);
  const opening = addUp(broughtForward, place);
  return {
    budget: {
      isGiven: true,
      broughtForward: textsOf(broughtForward),
      funding: textsOf(funding),
      spending: textsOf(spending),
      contingency: textsOf(contingency),
      restricted: restricted.restricted,
    },
    totals: [
      ...total('budget.brought_forward', 'Brought forward', 'constant', opening, setting),
      ...fundLines({ ...fund, opening: 'budget.brought_forward + ' }, setting),
      ...(spec.contingency === undefined ? [] : contingencyLines(contingency, place, setting)),
      ...restricted.totals,
    ],
  };
}
