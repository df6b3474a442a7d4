import { describe, expect, test } from 'vitest';
import { disagreements, errorsOf, type Said } from './agreement.ts';
import { models } from './models.ts';
import { drawsMade, open, runOurs } from './ours.ts';
import { runMathjs } from './peers/mathjs.ts';
import { runSquiggle } from './peers/squiggle.ts';

describe.each(models)('the peers that $name is measured against', (model) => {
  const opened = open(model);
  const errors = errorsOf(opened);
  const ours: Said = { draws: drawsMade(16_384), balances: runOurs(opened, 16_384, '1') };

  test('Squiggle gives our figures', async () => {
    const draws = 20_000;
    expect(disagreements(ours, { draws, balances: await runSquiggle(model, draws, '1') }, errors)).toEqual(
      [],
    );
  });

  test('mathjs gives our figures', () => {
    const draws = 4000;
    expect(disagreements(ours, { draws, balances: runMathjs(model, draws, '1') }, errors)).toEqual([]);
  });

  test('figures a tenth of a standard deviation away would be noticed', () => {
    const shifted = ours.balances.map(([mean, sd, ...ranks]) =>
      [mean!, ...ranks].map((figure) => figure + sd! / 10).toSpliced(1, 0, sd!),
    );
    expect(disagreements(ours, { draws: ours.draws, balances: shifted }, errors)).not.toEqual([]);
  });
});
