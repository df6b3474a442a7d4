import { describe, expect, test } from 'vitest';
import { type Coverage, cover } from './cover.ts';
import { isSound, shortTrials } from './trials.ts';

const trials = shortTrials.map(
  (trial) => [trial.model.name, trial.design.name, trial.draws, trial.seeds, trial] as const,
);

const nameOf = ({ figure, asked }: Coverage): string =>
  asked === undefined ? figure : `${figure}, drawn until it is known to ± ${asked}`;

// The long run is `npm run coverage:intervals`.
describe.each(trials)('%s, %s, %d draws, over %d seeds', (_model, _design, _draws, _seeds, trial) => {
  test('printed 95% intervals hold the exact figures as often as they say, and are as narrow as was asked', () => {
    const unsound = cover(trial).filter((coverage) => !isSound(trial, coverage));
    expect(unsound.map((coverage) => ({ ...coverage, name: nameOf(coverage) }))).toEqual([]);
  });
});
