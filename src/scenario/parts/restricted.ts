import type { Place } from '../../errors/problem.ts';
import { checkName } from '../names.ts';
import type { RestrictedFund, Variable } from '../scenario.ts';
import type { ScenarioSpec } from '../schema.ts';
import { findWritten } from '../spec.ts';
import { textAt, type WrittenMap } from '../text/written.ts';
import type { Setting } from '../values/variables.ts';
import { fundLines, type Names, namesOf, textsOf, total } from './fund.ts';

type RestrictedSpec = NonNullable<NonNullable<ScenarioSpec['budget']>['restricted']>;

// What is in use elsewhere: a shortfall of the council's own money takes what funds hold, in the order in which they are
// listed, so that what they lend adds up to no more than it.
function inUse(name: string, earlier: readonly string[], own: string): string {
  const shortfall = [own, ...earlier.map((fund) => `budget.${fund}_in_use`)].map((each) => ` - ${each}`);
  return `= max(min(£0${shortfall.join('')}, budget.${name}_balance), £0)`;
}

function breachLines(
  name: string,
  earlier: readonly string[],
  own: string,
  place: Place,
  setting: Setting,
): readonly Variable[] {
  const prefix = `budget.${name}_`;
  const unspent = textAt(`= max(total(${prefix}balance), £0)`, place);
  const used = textAt(inUse(name, earlier, own), place);
  const most = textAt(`= max(prev(${prefix}most_in_use, £0), ${prefix}in_use)`, place);
  return [
    ...total(`${prefix}unspent`, `${name}: Unspent at the end`, 'constant', unspent, setting),
    ...total(`${prefix}in_use`, `${name}: In use elsewhere`, 'stock', used, setting),
    ...total(`${prefix}most_in_use`, `${name}: Most in use elsewhere so far`, 'stock', most, setting),
  ];
}

/** What a budget says of its restricted funds: their lists, the lines that they define, and every list by its part. */
export interface Restricted {
  readonly restricted: readonly RestrictedFund[];
  readonly totals: readonly Variable[];
  readonly lists: readonly (readonly [part: string, names: Names])[];
}

/** The restricted funds of a budget, each with its lines; `own` names the balance of money that is the council's own. */
export function readRestricted(
  spec: RestrictedSpec | undefined,
  own: string,
  outline: WrittenMap,
  setting: Setting,
): Restricted {
  const { report } = setting;
  const every = [...(spec ?? [])].map(([name, fund], index, all) => {
    const { place } = findWritten(outline, ['budget', 'restricted', name]);
    checkName(name, place, report);
    const [funding, spending] = [namesOf(fund.funding, report), namesOf(fund.spending, report)];
    const lines = { prefix: `budget.${name}_`, label: `${name}: `, funding, spending, opening: '', place };
    const earlier = all.slice(0, index).map(([each]) => each);
    return {
      restricted: { name, funding: textsOf(funding), spending: textsOf(spending) },
      totals: [...fundLines(lines, setting), ...breachLines(name, earlier, own, place, setting)],
      lists: [
        [`restricted ${name} funding`, funding],
        [`restricted ${name} spending`, spending],
      ] as const,
    };
  });
  return {
    restricted: every.map(({ restricted }) => restricted),
    totals: every.flatMap(({ totals }) => totals),
    lists: every.flatMap(({ lists }) => lists),
  };
}
