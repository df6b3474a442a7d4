/**
 * k log(k / m) + m − k, for k and m above 0: how far a count k is from its mean m, which the logarithms of the beta,
 * gamma, binomial and Poisson distributions are put together from so that nothing large cancels. excess = m − k is
 * asked for, since the caller knows it better than m and k would give it.
 *
 * Source: Loader (2000), "Fast and accurate computation of binomial probabilities".
 */
export function deviance(k: number, m: number, excess: number): number {
  const t = excess / k;
  return Math.abs(t) > 0.5 ? excess - k * Math.log(m / k) : k * distanceFromLog(t);
}

/** t − log(1 + t) for |t| ≤ ½, by the series of 2 artanh(t / (2 + t)). */
function distanceFromLog(t: number): number {
  const r = t / (2 + t);
  const square = r * r;
  let series = 0;
  let power = 1;
  for (let odd = 3; power > 1e-18; odd += 2, power *= square) series += power / odd;
  return r * (t - 2 * square * series);
}
