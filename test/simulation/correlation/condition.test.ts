import { describe, expect, it } from 'vitest';
import { condition } from '../../../src/simulation/correlation/condition.ts';

const flat = (rows: readonly (readonly number[])[]) => Float64Array.from(rows.flat());
const near = (figures: readonly number[]) => figures.map((each) => expect.closeTo(each, 12));

describe('levels after one that is known', () => {
  const persistent = [1, 0.8, 0.64].map((_, row) => [0, 1, 2].map((column) => 0.8 ** Math.abs(row - column)));
  const { carried, correlations } = condition(flat(persistent), [1.5]);

  // φᵏ z and √(1 − φ²ᵏ): 0.8 × 1.5 and 0.6, then 0.64 × 1.5 and √0.5904.
  it('lie where their persistence takes them', () => {
    expect(carried.map((each) => each!.mean)).toEqual(near([1.2, 0.96]));
    expect(carried.map((each) => each!.sd)).toEqual(near([0.6, Math.sqrt(0.5904)]));
  });

  // The second is 0.8 of the first and a shock of its own: 0.8 × 0.6 ∕ √0.5904.
  it('go together by what is left open', () => {
    const both = 0.48 / Math.sqrt(0.5904);
    expect([...correlations]).toEqual(near([1, both, both, 1]));
  });
});

// x and y go together by 0.5 of normal scores in a year, and persist by 0.8 and 0.3. NumPy 2.4: Σ₂₁ Σ₁₁⁻¹ z and
// Σ₂₂ − Σ₂₁ Σ₁₁⁻¹ Σ₁₂.
describe('levels of two inputs that go together', () => {
  it('after both are known follow their own', () => {
    const matrix = flat([
      [1, 0.5, 0.8, 0.64, 0.15, 0.045],
      [0.5, 1, 0.4, 0.32, 0.3, 0.09],
      [0.8, 0.4, 1, 0.8, 0.5, 0.15],
      [0.64, 0.32, 0.8, 1, 0.4, 0.5],
      [0.15, 0.3, 0.5, 0.4, 1, 0.3],
      [0.045, 0.09, 0.15, 0.5, 0.3, 1],
    ]);
    const { carried, correlations } = condition(matrix, [1.2, -0.7]);
    expect(carried.map((each) => each!.mean)).toEqual(near([0.96, 0.768, -0.21, -0.063]));
    expect(carried.map((each) => each!.sd)).toEqual(
      near([0.6, 0.7683749084919417, 0.9539392014169457, 0.995941765365827]),
    );
    expect([...correlations].slice(0, 4)).toEqual(
      near([1, 0.6246950475544244, 0.6639137299238818, 0.1907742064920931]),
    );
  });

  it('after one of them is known follow that too', () => {
    const matrix = flat([
      [1, 0.8, 0.5, 0.15],
      [0.8, 1, 0.4, 0.5],
      [0.5, 0.4, 1, 0.3],
      [0.15, 0.5, 0.3, 1],
    ]);
    const { carried, correlations } = condition(matrix, [1.2]);
    expect(carried.map((each) => each!.mean)).toEqual(near([0.96, 0.6, 0.18]));
    expect([...correlations].slice(0, 3)).toEqual(near([1, 0, 0.6405808674039533]));
  });

  it('that nothing known is behind lie where they did', () => {
    const { carried, correlations } = condition(
      flat([
        [1, 0.5, 0],
        [0.5, 1, 0],
        [0, 0, 1],
      ]),
      [2],
    );
    expect(carried[1]).toBeUndefined();
    expect([...correlations]).toEqual(near([1, 0, 0, 1]));
  });
});

it('what a known level decides is certain', () => {
  const { carried, correlations } = condition(
    flat([
      [1, -1, 0.5],
      [-1, 1, -0.5],
      [0.5, -0.5, 1],
    ]),
    [0.7],
  );
  expect(carried[0]).toEqual({ mean: expect.closeTo(-0.7, 12), sd: 0 });
  expect([...correlations]).toEqual(near([1, 0, 0, 1]));
});
