import type { Ready } from '../../src/analysis/prepare.ts';
import { filesOf, ready } from '../load-scenario.ts';

const inputs = {
  sampled: '80',
  found: '{school: 20, care: 2}',
  families: '[805, 0, 0]',
  timing: '[50%, 50%]',
  unit_cost: '{school: "£2,000", care: "-£50,000"}',
  priced_in: '{school: 2010, care: 2011}',
  deadweight: '{school: 25%, care: 0%}',
  attribution: '{school: 60%, care: 100%}',
  agency_share: '{school: {county: 80%, health: 20%}, care: {county: 100%, health: 0%}}',
  cashable: '{school: 10%, care: 100%}',
  graded: '{school: 2, care: 1}',
  grade_number: '{good: 1, poor: 2}',
  optimism_bias: '{good: 5%, poor: 40%}',
  index: '{y2010: 97.978, y2011: 100}',
  index_year: '{y2010: 2010, y2011: 2011}',
  prices_of: '2011',
};

/** What may be said otherwise of a calculator. */
export type Otherwise = Partial<
  Record<keyof typeof inputs | 'discount_rate' | 'first_budget' | 'inflation' | 'programme_cost', string>
>;

/** A calculator of two outcomes over three years, one of them a cost that rose, with some of its inputs otherwise. */
export function calculator(other: Otherwise = {}): Ready {
  const written = Object.entries({ ...inputs, ...other }).map(([name, value]) => `    ${name}: ${value}`);
  const text = `scenario: A calculator
calendar: {from: 2011/12, years: 3}
dimensions:
  outcome: {school: Children back at school, care: Taken into care}
  agency: {county: County Council, health: NHS}
  grade: {good: Good evidence, poor: Poor evidence}
  price_year: {y2010: 2010/11, y2011: 2011/12}
use: {calculator: savings}
inputs:
  calculator:
${written.join('\n')}
lines:
  at_school: {formula: "= pick(calculator.with_outcome, school)", unit: family, kind: flow}
`;
  return ready('calculator.yaml', filesOf({ 'calculator.yaml': text }));
}
