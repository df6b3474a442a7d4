import { expect, it } from 'vitest';
import { besideFloor } from '../../src/output/charts/levels/cover.ts';

// From 10 above the floor to 30 below it: a quarter of the way, where the floor has sunk from -10 to -15.
it('what is covered ends where the lines cross, not at the end of a period', () => {
  const cover = { label: '', values: [10, 30, 60] };
  expect(besideFloor([0, -60, -60], cover)).toEqual([
    { x: 1, level: 0, floor: -10 },
    { x: 1.25, level: -15, floor: -15 },
    { x: 2, level: -60, floor: -30 },
    { x: 3, level: -60, floor: -60 },
  ]);
});
