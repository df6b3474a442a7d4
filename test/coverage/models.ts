/** The figures whose printed intervals are tried: of the closing balance, and the chance that its target is met. */
export const figures = ['mean', 'p5', 'p50', 'p95', 'chance'] as const;

/** The name of a figure that is tried. */
export type Figure = (typeof figures)[number];

/** The figures whose precision can be asked for. */
export type Asked = 'mean' | 'chance';

/** A scenario whose closing balance has a distribution that is known exactly. */
export interface KnownModel {
  readonly name: string;
  readonly path: string;
  /** The number of uncertain inputs. */
  readonly inputs: number;
  /** The target whose chance is tried. */
  readonly target: string;
  /**
   * How near `--precision` asks the mean (£) and the chance to come, by design: nearer than the usual draws bring them,
   * so that most runs go on. None where that is not tried.
   */
  readonly asked: Readonly<Record<string, Readonly<Record<Asked, number>>>>;
  readonly truths: Readonly<Record<Figure, number>>;
}

/**
 * The closing balance is −£2,100 at 75% and moves by 1,608 × £1,800 a point of the rate, which is pert(55%, 75%, 92%) =
 * 0.55 + 0.37 beta(1 + 80/37, 1 + 68/37). Percentiles and the chance of −£0.005 or more: SciPy 1.17 scipy.stats.beta, and
 * mpmath's regularised incomplete beta of 30 digits, which agree to 15. The mean rate is (55% + 4 × 75% + 92%) ∕ 6.
 */
const oneInput: KnownModel = {
  name: 'one input',
  path: 'scenarios/warwickshire/uncertain-rate.yaml',
  inputs: 1,
  target: 'balanced',
  asked: {
    'latin-hypercube': { mean: 12, chance: 0.0003 },
    random: { mean: 2500, chance: 0.005 },
  },
  truths: {
    mean: -16_572,
    p5: -354_684.4391717734,
    p50: -13_155.17559321645,
    p95: 309_778.1257930177,
    chance: 0.4769093724288319,
  },
};

/**
 * In £m: G + S·N − P with G uniform(0.5, 1.5), S uniform(0.4, 1), N lognormal with 5–95% at 6 and 14, P normal(6, 0.5).
 * G − P has a distribution in closed form: with H(z) = zΦ(z) + φ(z), P(G − P ≤ y) = ½ (H(2y + 11) − H(2y + 9)). Its mean
 * over S·N is Gauss–Legendre's of 400 by 400 nodes (NumPy, SciPy 1.17 ndtr), within 1e-12 of that of 200 by 200 and, for
 * the chance of −£0.005 or more, of scipy.integrate.dblquad; percentiles by scipy.optimize.brentq. The mean is 1 + 0.7
 * exp(μ + σ² ∕ 2) − 6 with μ = (ln 6 + ln 14) ∕ 2 and σ = ln(14 ∕ 6) ∕ (2 × 1.6448536269514722).
 */
const fourInputs: KnownModel = {
  name: 'four inputs',
  path: 'test/coverage/four-ranges.yaml',
  inputs: 4,
  target: 'balanced',
  asked: {
    'latin-hypercube': { mean: 5000, chance: 0.003 },
  },
  truths: {
    mean: 1_631_971.361675233,
    p5: -1_808_256.9756102,
    p50: 1_299_894.64109,
    p95: 6_204_347.985887,
    chance: 0.717114181078947,
  },
};

/**
 * £4.5m less the product of two lognormals, 5–95% 300 to 520 and £8,000 to £14,000, with a rank correlation of 0.7: of
 * their logarithms r = 2 sin(0.7π ∕ 6), so that the product is lognormal, with σ² = σ₁² + σ₂² + 2rσ₁σ₂. Mean, percentiles
 * and the chance of −£0.005 or more in closed form (NumPy, SciPy 1.17 scipy.stats.norm).
 */
const twoTogether: KnownModel = {
  name: 'two that go together',
  path: 'test/coverage/two-together.yaml',
  inputs: 2,
  target: 'balanced',
  asked: {
    'latin-hypercube': { mean: 1000, chance: 0.003 },
  },
  truths: {
    mean: 110_861.02593934257,
    p5: -2_489_043.1786268847,
    p50: 320_047.8471637927,
    p95: 2_000_086.9856647942,
    chance: 0.5933130994028718,
  },
};

/** The models that are tried. */
export const models: readonly [KnownModel, KnownModel, KnownModel] = [oneInput, fourInputs, twoTogether];
