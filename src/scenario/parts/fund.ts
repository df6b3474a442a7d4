import { type Place, problem, type Report } from '../../errors/problem.ts';
import type { Variable } from '../scenario.ts';
import { textAt, type WrittenText } from '../text/written.ts';
import { readFormula, type Setting } from '../values/variables.ts';

/** Names of lines as a budget lists them. */
export type Names = readonly WrittenText[];

function isName({ text, place }: WrittenText, report: Report): boolean {
  const named = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(text);
  const expected = 'the name of a line; give a formula a name under "lines:" and put the name here';
  if (!named) report(problem('wrong-shape', place, { what: `"${text}"`, expected }));
  return named;
}

/** The names that are written as names; the others are reported. */
export const namesOf = (names: Names | undefined, report: Report): Names =>
  (names ?? []).filter((each) => isName(each, report));

/** Names without their places. */
export const textsOf = (names: Names): readonly string[] => names.map(({ text }) => text);

/** The formula that adds up the names of a list; it points back at each name where the author wrote it. */
export function addUp(names: Names, place: Place, termOf = (name: string) => `sum(${name})`): WrittenText {
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

/** A line in £ that a budget defines; none where its formula cannot be read. */
export function total(
  name: string,
  label: string,
  kind: Variable['kind'],
  formula: WrittenText,
  setting: Setting,
): readonly Variable[] {
  const site = { name, place: formula.place, scope: { instance: '', outward: false } };
  const variable = readFormula(site, 'total', formula, label, setting);
  return variable === undefined ? [] : [{ ...variable, kind, unit: textAt('£', formula.place) }];
}

/** Money with a balance of its own: the budget's, or one restricted fund's. */
export interface Fund {
  readonly prefix: string;
  readonly label: string;
  readonly funding: Names;
  readonly spending: Names;
  readonly opening: string;
  readonly place: Place;
}

/** The lines of a fund: funding, spending, in-year and balance. */
export function fundLines(
  { prefix, label, funding, spending, opening, place }: Fund,
  setting: Setting,
): Variable[] {
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
