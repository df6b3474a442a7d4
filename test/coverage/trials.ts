import { designs } from '../../src/simulation/design/index.ts';
import { latinHypercube } from '../../src/simulation/design/latin-hypercube.ts';
import { random } from '../../src/simulation/design/random.ts';
import { usualDraws } from '../../src/simulation/plan.ts';
import type { Coverage, Trial } from './cover.ts';
import { models } from './models.ts';

/** Beyond 65,536 draws they are counted in bins, and every batch has several replicates. */
const manyDraws = 65_537;

const [oneInput, fourInputs, twoTogether] = models;

/** The long run: every model and design over 2,000 seeds, and over 500 where draws are many. */
export const longTrials: readonly Trial[] = [
  { draws: usualDraws, seeds: 2000 },
  { draws: manyDraws, seeds: 500 },
].flatMap((size) => models.flatMap((model) => designs.map((design) => ({ model, design, ...size }))));

/** What is tried whenever the tests run; `test/reference` tries one input under Latin hypercube. */
export const shortTrials: readonly Trial[] = [
  { model: oneInput, design: random, draws: 2048, seeds: 200 },
  { model: fourInputs, design: random, draws: 2048, seeds: 200 },
  { model: fourInputs, design: latinHypercube, draws: 2048, seeds: 200 },
  { model: twoTogether, design: latinHypercube, draws: 2048, seeds: 200 },
  { model: twoTogether, design: latinHypercube, draws: usualDraws, seeds: 100 },
  { model: fourInputs, design: latinHypercube, draws: usualDraws, seeds: 100 },
  { model: fourInputs, design: latinHypercube, draws: manyDraws, seeds: 50 },
];

/** What the share of seeds whose interval holds must lie between. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

// A chance under Latin hypercube is surer than its least error says, and so is a percentile of one input, which at P50
// falls between two slices: their intervals may hold always.
function maybeTooWide({ model, design }: Trial, { figure }: Coverage): boolean {
  return design === latinHypercube && (figure === 'chance' || (model.inputs === 1 && figure !== 'mean'));
}

/**
 * The bounds of a coverage: 93% to 97% over 2,000 seeds. Two points are four standard errors of a share of 95% of these
 * (4 × √(0.95 × 0.05 ∕ 2,000) = 1.95 points), and over fewer seeds they are as many of theirs.
 */
export function boundsOf(trial: Trial, coverage: Coverage): Bounds {
  const slack = 0.02 * Math.sqrt(2000 / trial.seeds);
  return { least: 0.95 - slack, most: maybeTooWide(trial, coverage) ? 1 : 0.95 + slack };
}

/** Whether a coverage is within its bounds, and every interval as narrow as was asked. */
export function isSound(trial: Trial, coverage: Coverage): boolean {
  const { least, most } = boundsOf(trial, coverage);
  const { held, widest, asked } = coverage;
  return held >= least && held <= most && widest <= (asked ?? Number.POSITIVE_INFINITY);
}
