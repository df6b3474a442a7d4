import { expect, test } from 'vitest';
import { sensitivityOf } from '../../../src/analysis/sensitivity/sensitivity.ts';
import { latinHypercube } from '../../../src/simulation/design/latin-hypercube.ts';
import type { Estimate } from '../../../src/simulation/summary.ts';
import { ready } from '../../load-scenario.ts';

const ishigami = ready('test/analysis/sensitivity/ishigami.yaml');
const plan = { replicates: 128, size: 128 };

// Saltelli et al. (2008), "Global Sensitivity Analysis: The Primer", 4.6, to four places.
const published = {
  x_1: { first: 0.3139, total: 0.5576 },
  x_2: { first: 0.4424, total: 0.4424 },
  x_3: { first: 0, total: 0.2437 },
} as const;

const errorsOff = ({ value, se }: Estimate, truth: number) => Math.abs(value - truth) / se;

test.each(['0', '1', '2', '3', '4'])(
  "a scenario has Ishigami's indices, each within 4 of its errors: seed %s",
  (seed) => {
    const { shares } = sensitivityOf(ishigami, 'output', { seed, plan, design: latinHypercube });
    if (shares.type !== 'shares') throw new Error(shares.type);
    for (const { name, first, total } of shares.groups) {
      const truth = published[name as keyof typeof published];
      expect(errorsOff(first, truth.first)).toBeLessThan(4);
      expect(errorsOff(total, truth.total)).toBeLessThan(4);
    }
    expect(shares.groups.map(({ name }) => name)).toEqual(['x_1', 'x_2', 'x_3']);
    expect(errorsOff(shares.interactions, 1 - 0.3139 - 0.4424)).toBeLessThan(4);
  },
);
