import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { leaveOneOut } from '../../../src/simulation/sensitivity/leave-one-out.ts';

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);

test('each is what is left of the whole without one part', () => {
  const join = (parts: readonly string[]) => parts.join('');
  expect(leaveOneOut(['a', 'b'], join)).toEqual(['b', 'a']);
  expect(leaveOneOut(['a', 'b', 'c', 'd'], join)).toEqual(['bcd', 'acd', 'abd', 'abc']);
  assert(
    property(array(integer({ min: -1000, max: 1000 }), { minLength: 2 }), (parts) => {
      expect(leaveOneOut(parts, sum)).toEqual(parts.map((part) => sum(parts) - part));
    }),
  );
});
