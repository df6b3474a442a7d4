import type { Place } from '../errors/problem.ts';
import { checkName } from './names.ts';
import type { Budget, RestrictedFund, Variable } from './scenario.ts';
import type { ScenarioSpec } from './schema.ts';
import { readFormula, type Setting } from './variables.ts';
import { textAt, type WrittenText } from './written.ts';

type Names = readonly WrittenText[];

// A budget lists names; the formula that adds them points back at each name where the author wrote it.
function addUp(names: Names, place: Place): WrittenText {
  if (names.length === 0) return textAt('= £0', place);
  const terms = names.map(({ text }) => `sum(${text})`);
  const text = `= ${terms.join(' + ')}`;
  const starts = terms.map((_, index) => 2 + terms.slice(0, index).join(' + ').length + (index > 0 ? 3 : 0));
  const at = (start: number): Place =>
    names[
      Math.max(
        0,
        starts.findLastIndex((from) => from <= start),
      )
    ]!.place;
  return { type: 'text', text, place, at };
}

function total(
  name: string,
  label: string,
  kind: Variable['kind'],
  formula: WrittenText,
  setting: Setting,
): Variable {
  const site = { name, place: formula.place, scope: { instance: '', outward: false } };
  return { ...readFormula(site, 'total', formula, label, setting), kind, unit: textAt('£', formula.place) };
}

function fundLines(
  prefix: string,
  label: string,
  funding: Names,
  spending: Names,
  opening: string,
  place: Place,
  setting: Setting,
) {
  const make = (part: string, words: string, kind: 'flow' | 'stock', formula: WrittenText) =>
    total(`${prefix}${part}`, `${label}${words}`, kind, formula, setting);
  return [
    make('funding', 'Funding', 'flow', addUp(funding, place)),
    make('spending', 'Spending', 'flow', addUp(spending, place)),
    make(
      'in_year',
      'In-year surplus or (deficit)',
      'flow',
      textAt(`= ${prefix}funding - ${prefix}spending`, place),
    ),
    make('balance', 'Balance', 'stock', textAt(`= ${opening}cumulative(${prefix}in_year)`, place)),
  ];
}

/** The budget of a scenario by names, and the lines that it defines (`budget.funding`, `budget.balance`, …). */
export function readBudget(
  spec: ScenarioSpec['budget'],
  place: Place,
  setting: Setting,
): { budget: Budget; totals: Variable[] } {
  const textOf = (names: Names | undefined) => (names ?? []).map(({ text }) => text);
  const restricted: RestrictedFund[] = [];
  if (spec === undefined)
    return {
      budget: { isGiven: false, broughtForward: [], funding: [], spending: [], restricted },
      totals: [],
    };
  const { brought_forward: broughtForward = [], funding = [], spending = [] } = spec;
  const opening = total(
    'budget.brought_forward',
    'Brought forward',
    'constant',
    addUp(broughtForward, place),
    setting,
  );
  const totals = [
    opening,
    ...fundLines('budget.', '', funding, spending, 'budget.brought_forward + ', place, setting),
  ];
  for (const [name, fund] of spec.restricted ?? []) {
    checkName(name, fund.funding[0]?.place ?? place, setting.report);
    restricted.push({ name, funding: textOf(fund.funding), spending: textOf(fund.spending) });
    totals.push(
      ...fundLines(`budget.${name}_`, `${name}: `, fund.funding, fund.spending, '', place, setting),
    );
  }
  const budget = {
    isGiven: true,
    broughtForward: textOf(broughtForward),
    funding: textOf(funding),
    spending: textOf(spending),
    restricted,
  };
  return { budget, totals };
}
