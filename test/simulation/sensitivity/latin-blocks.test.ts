import { expect, test } from 'vitest';
import { blockDrawer, mixColumns } from '../../../src/simulation/sensitivity/latin-blocks.ts';
import { levelValues } from '../../../src/simulation/sensitivity/level-values.ts';

const settings = { seed: '1', streams: ['fee', 'rate'], ties: [], size: 16 };
const { a, b } = blockDrawer(settings)(3);
const uniforms = levelValues([{ law: undefined }, { law: undefined }]);

test('every column has one draw in each of as many slices as there are rows', () => {
  const slices = Array.from({ length: 16 }, (_, slice) => slice);
  for (const column of [...uniforms(a), ...uniforms(b)])
    expect([...column.map((u) => Math.floor(16 * u))].sort((x, y) => x - y)).toEqual(slices);
});

test('a column is the same whatever stands beside it, and no two are alike', () => {
  const wider = blockDrawer({ ...settings, streams: ['delay', 'fee', 'rate'] })(3);
  expect(wider.a.slice(1)).toEqual(a);
  expect(wider.b.slice(1)).toEqual(b);
  expect(
    new Set([...wider.a, ...wider.b, ...blockDrawer(settings)(4).a].map(({ chances }) => String(chances)))
      .size,
  ).toBe(8);
});

test('a mixed sample is A with some columns of B', () => {
  const [one, other] = [uniforms(a), uniforms(b)];
  expect(mixColumns(one, other, [1])).toEqual([one[0], other[1]]);
  expect(mixColumns(one, other, [])).toEqual(one);
});
