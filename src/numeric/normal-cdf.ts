import { polynomial } from './polynomial.ts';

/**
 * The standard normal distribution function: the share below z. Accurate relative to itself, about
 * 1e-15, down to z = −37.5, below which the share is less than the smallest normal double. For the
 * share above z ask for normalCdf(−z). normalCdf(1.96) is 0.9750021048517795.
 *
 * Source: Cody (1969), "Rational Chebyshev approximations for the error function", Mathematics of
 * Computation 23, in the scaling of ANORM (Cody 1993, ACM TOMS 715).
 */
export function normalCdf(z: number): number {
  const size = Math.abs(z);
  if (size <= 0.67448975) return 0.5 + centre(z);
  const tail = size > 39 ? 0 : size <= SQRT_32 ? middleTail(size) : farTail(size);
  return z < 0 ? tail : 1 - tail;
}

const SQRT_32 = Math.sqrt(32);
const ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;

function centre(z: number): number {
  const square = z * z;
  return (z * polynomial(CENTRE_ABOVE, square)) / polynomial(CENTRE_BELOW, square);
}

function middleTail(size: number): number {
  return (bell(size) * polynomial(MIDDLE_ABOVE, size)) / polynomial(MIDDLE_BELOW, size);
}

function farTail(size: number): number {
  const inverse = 1 / (size * size);
  const correction = (inverse * polynomial(FAR_ABOVE, inverse)) / polynomial(FAR_BELOW, inverse);
  return (bell(size) * (ONE_OVER_SQRT_TWO_PI - correction)) / size;
}

/** exp(−z²/2) in two factors, the first of an exactly squared sixteenth: a plain square loses three digits at z = 30. */
function bell(z: number): number {
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (z - coarse) * (z + coarse));
}

const CENTRE_ABOVE = [
  18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745,
];
const CENTRE_BELOW = [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1.0];
const MIDDLE_ABOVE = [
  9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002,
  93.50665613217785, 8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
];
const MIDDLE_BELOW = [
  19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761,
  1519.3775994075547, 235.387901782625, 22.266688044328117, 1.0,
];
const FAR_ABOVE = [
  2.9112874951168793e-5, 0.0014216191932278934, 0.022235277870649807, 0.12740116116024736, 0.215898534057957,
  0.023073441764940174,
];
const FAR_BELOW = [
  7.297515550839662e-5, 0.0037823963320275824, 0.06598813786892856, 0.4682382124808651, 1.284260096144911,
  1.0,
];
