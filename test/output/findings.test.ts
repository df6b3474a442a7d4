import { expect, test } from 'vitest';
import { findingWords } from '../../src/output/words/findings.ts';
import { outcomeOf } from '../analysis/outcome-of.ts';

test('a finding has figures in it, with their units, and what is not a name stays as it is', () => {
  const { base } = outcomeOf(`inputs:
  starts: {value: {2025/26: 1000, 2026/27: 235.4}, unit: family, kind: flow}
  fee: {value: "£1,250.50", unit: £/family}
  share: {value: 62.5%}
lines:
  income: {formula: = starts * fee * share, unit: £}
  pace: {formula: = starts / year_fraction, unit: family/year, kind: rate}
findings:
  - "With {share} of {starts} at { fee } it is {income}; <b>=1+1</b> $& stays."
`);
  expect(base.graph.scenario.findings.map((finding) => findingWords(base, finding))).toEqual([
    'With 62.5% of 1,235 families at £1,250.50 per family it is £965,542; <b>=1+1</b> $& stays.',
  ]);
});
