import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreements, drawnDisagreements, graphOf } from './agreement.ts';
import { randomScenario } from './random-formulas.ts';

test('random formulas give what mathjs makes of them', () => {
  fc.assert(
    fc.property(randomScenario, (text) => {
      expect(disagreements(graphOf({ text }))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('random formulas of drawn inputs give what mathjs makes of them', () => {
  const value = fc.integer({ min: -40, max: 40 }).map((quarters) => quarters / 4);
  fc.assert(
    fc.property(randomScenario, value, value, (text, level, local) => {
      const drawn = new Map([
        ['level', level],
        ['local', local],
      ]);
      expect(drawnDisagreements(graphOf({ text }), drawn)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
