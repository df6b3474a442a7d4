import { type Place, problem, type Report } from '../errors/problem.ts';
import { checkName } from './names.ts';
import type { Budget, RestrictedFund, Variable } from './scenario.ts';
import type { ScenarioSpec } from './schema.ts';
import { findWritten } from './spec.ts';
import { readFormula, type Setting } from './variables.ts';
import { textAt, type WrittenMap, type WrittenText } from './written.ts';

type Names = readonly WrittenText[];

function isName({ text, place }: WrittenText, report: Report): boolean {
  const named = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(text);
  const expected = 'the name of a line; give a formula a name under "lines:" and put the name here';
  if (!named) report(problem('wrong-shape', place, { what: `"${text}"`, expected }));
  return named;
}

const namesOf = (names: Names | undefined, report: Report): Names =>
  (names ?? []).filter((each) => isName(each, report));

// A budget lists names; the formula that adds them points back at each name where the author wrote it.
function addUp(names: Names, place: Place, termOf = (name: string) => `sum(${name})`): WrittenText {
  if (names.length === 0) return textAt('= £0', place);
  const terms = names.map(({ text }) => termOf(text));
  const starts: number[] = [];
  let text = '= ';
  for (const term of terms) {
    text += starts.length > 0 ? ' + ' : '';
    starts.push(text.length);
    text += term;
  }
  const at = (start: number): Place =>
    names[
      Math.max(
        0,
        starts.findLastIndex((from) => from <= start),
      )
    ]!.place;
  return { type: 'text', text, place: names[0]!.place, at };
}

function total(name: string, label: string, kind: Variable['kind'], formula: WrittenText, setting: Setting) {
  const site = { name, place: formula.place, scope: { instance: '', outward: false } };
  const variable = readFormula(site, 'total', formula, label, setting);
  return variable === undefined ? [] : [{ ...variable, kind, unit: textAt('£', formula.place) }];
}

interface Fund {
  readonly prefix: string;
  readonly label: string;
  readonly funding: Names;
  readonly spending: Names;
  readonly opening: string;
  readonly place: Place;
}

function fundLines({ prefix, label, funding, spending, opening, place }: Fund, setting: Setting): Variable[] {
  const inYear = textAt(`= ${prefix}funding - ${prefix}spending`, place);
  const balance = textAt(`= ${opening}cumulative(${prefix}in_year)`, place);
  const words = 'In-year surplus or (deficit)';
  return [
    ...total(`${prefix}funding`, `${label}Funding`, 'flow', addUp(funding, place), setting),
    ...total(`${prefix}spending`, `${label}Spending`, 'flow', addUp(spending, place), setting),
    ...total(`${prefix}in_year`, `${label}${words}`, 'flow', inYear, setting),
    ...total(`${prefix}balance`, `${label}Balance`, 'stock', balance, setting),
  ];
}

// Money set aside against a shortfall is what it comes to by the end, in whichever periods it is set aside.
function contingencyLines(names: Names, place: Place, setting: Setting): Variable[] {
  const sum = addUp(names, place, (name) => `total(sum(${name}))`);
  const after = textAt('= budget.balance + budget.contingency', place);
  return [
    ...total('budget.contingency', 'Contingency', 'constant', sum, setting),
    ...total('budget.after_contingency', 'Balance after contingency', 'stock', after, setting),
  ];
}

const textsOf = (names: Names): readonly string[] => names.map(({ text }) => text);

type RestrictedSpec = NonNullable<NonNullable<ScenarioSpec['budget']>['restricted']>;

function readRestricted(spec: RestrictedSpec | undefined, outline: WrittenMap, setting: Setting) {
  const restricted: RestrictedFund[] = [];
  const totals: Variable[] = [];
  const lists: (readonly [part: string, names: Names])[] = [];
  const { report } = setting;
  for (const [name, fund] of spec ?? []) {
    const { place } = findWritten(outline, ['budget', 'restricted', name]);
    checkName(name, place, report);
    const [funding, spending] = [namesOf(fund.funding, report), namesOf(fund.spending, report)];
    lists.push([`restricted ${name} funding`, funding], [`restricted ${name} spending`, spending]);
    restricted.push({ name, funding: textsOf(funding), spending: textsOf(spending) });
    const lines = { prefix: `budget.${name}_`, label: `${name}: `, funding, spending, opening: '', place };
    totals.push(...fundLines(lines, setting));
  }
  return { restricted, totals, lists };
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
  const restricted = readRestricted(spec.restricted, outline, setting);
  const own = Object.entries(lists).map(
    ([part, names]) => [part === 'broughtForward' ? 'brought forward' : part, names] as const,
  );
  reportTwice([...own, ...restricted.lists], setting.report);
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
