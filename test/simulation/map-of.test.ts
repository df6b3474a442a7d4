import { array, assert, double, property } from 'fast-check';
import { expect, test } from 'vitest';
import { distributions } from '../../src/distributions/index.ts';
import { mapsOf } from '../../src/simulation/work.ts';

const cases = distributions.flatMap((distribution) =>
  distribution.examples.map(({ values }) => ({
    distribution,
    values,
    title: `${distribution.name}(${values.join(', ')})`,
  })),
);
// Far out in either tail as often as in between.
const chance = double({ min: -40, max: 40, noNaN: true }).map((odds) => 1 / (1 + 2 ** -odds));

test.for(cases)(
  '$title: a column of chances gives what each of them does, to the bit',
  ({ distribution, values }) => {
    const quantile = distribution.quantile(values);
    const law = { distribution: distribution.name, values, moved: undefined, carried: undefined };
    const [map] = mapsOf([{ law }]);
    assert(
      property(array(chance, { minLength: 1, maxLength: 40 }), (drawn) => {
        const chances = Float64Array.from(drawn).sort();
        const lastFirst = Uint16Array.from(chances.keys()).reverse();
        const column = new Float64Array(chances.length);
        map!(chances, lastFirst, column);
        expect([...column]).toEqual([...chances].map(quantile).reverse());
      }),
    );
  },
);
