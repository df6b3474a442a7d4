import type { Distribution } from './distribution.ts';

/** The odds of any continuous distribution: its 5% and 95% points and its middle. */
export const rangeOdds: Distribution['odds'] = (quantile, _, show) =>
  `1 in 20 below ${show(quantile(0.05))}, 1 in 20 above ${show(quantile(0.95))}, as likely as not above ${show(quantile(0.5))}`;
