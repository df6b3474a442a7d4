import { expect, it } from 'vitest';
import { oddsOf } from '../../src/output/odds.ts';
import { filesOf, ready } from '../load-scenario.ts';

const csv = 'claims\n4\n8\n15\n16\n23\n42\n';

// Quantiles to the digits shown, by SciPy 1.17.
const cases: readonly (readonly [input: string, odds: string])[] = [
  [
    '{value: £11m, unit: £, uncertain: "between(£10m, £12m)"}',
    '1 in 20 below £10m, 1 in 20 above £12m, as likely as not above £11m; the shape is lognormal: never below nothing, its longer tail upwards',
  ],
  [
    '{value: 75%, uncertain: "between(55%, 92%)"}',
    '1 in 20 below 55.0%, 1 in 20 above 92.0%, as likely as not above 78.9%; the shape is normal in log odds: never outside 0% to 100%',
  ],
  [
    '{value: £0, unit: £, uncertain: "between(-£2m, £5m)"}',
    '1 in 20 below (£2m), 1 in 20 above £5m, as likely as not above £1.5m; the shape is normal: the same either way',
  ],
  [
    '{value: 95%, uncertain: "between(90%, 100%)"}',
    '1 in 20 below 88.2%, 1 in 20 above 99.599%, as likely as not above 95.8%; the shape is half a normal down from 100%: never outside 0% to 100%, 1 in 10 below 90.0%',
  ],
  [
    '{value: £4k, unit: £, uncertain: "between(£0, £10k)"}',
    '1 in 20 below £381, 1 in 20 above £11,916, as likely as not above £4,101; the shape is half a normal up from nothing: never below it, 1 in 10 above £10k',
  ],
  [
    '{value: 0.5%, uncertain: "lognormal_range(0.1%, 2%)"}',
    '1 in 20 below 0.100%, 1 in 20 above 2.0%, as likely as not above 0.447%; the shape is lognormal: never below nothing, its longer tail upwards',
  ],
  [
    '{value: 75%, uncertain: "pert(55%, 75%, 92%)"}',
    '1 in 20 below 62.8%, 1 in 20 above 85.8%, as likely as not above 74.6%',
  ],
  [
    '{value: 90%, uncertain: "observed(730, 805)"}',
    '1 in 20 below 88.9%, 1 in 20 above 92.3%, as likely as not above 90.7%; it rests on 730 of 805 seen',
  ],
  [
    '{value: 97%, uncertain: "observed(53, 54, 20)"}',
    '1 in 20 below 90.0%, 1 in 20 above 99.983%, as likely as not above 98.6%; it rests on 53 of 54 seen, taken as worth 20',
  ],
  ['{value: £2m, unit: £, uncertain: "discrete(£2m, 80%, £0, 20%)"}', '20% £0, 80% £2m'],
  [
    `{value: 16, unit: claim, uncertain: 'history("claims.csv", "claims")'}`,
    'each of 6 figures recorded as likely as the next, from 4 claims to 42 claims, at least half at or below 15 claims',
  ],
];

it.each(cases)('%s', (input, odds) => {
  const text = `scenario: A plan\ncalendar: {from: 2025/26, years: 1}\ninputs:\n  x: ${input}\nlines:\n  line: = x * 2\n`;
  const { base } = ready('plan.yaml', filesOf({ 'plan.yaml': text, 'claims.csv': csv }));
  expect(oddsOf(base, base.graph.nodes.get('x')!)).toBe(odds);
});
