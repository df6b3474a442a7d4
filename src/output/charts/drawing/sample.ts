import { halfPenny } from '../../../graph/units.ts';

/** The draws of one figure, known by their order alone, so that they need not all be kept. */
export interface Sample {
  /** How many there are. */
  readonly draws: number;
  readonly lowest: number;
  readonly highest: number;
  /** The value below which lies a share `p` of the draws (type 7, as `PERCENTILE.INC`), `p` from 0 to 1. */
  quantile(p: number): number;
  /** The highest draw that a share of the draws reach or pass, within its simulation error. */
  reached(share: number): number;
  /** The share of the draws that are at `value` or below it. */
  shareUpTo(value: number): number;
}

/** The share of draws that fall short of a sum of pounds by more than half a penny. */
export function shareShortOf(sample: Pick<Sample, 'shareUpTo'>, pounds: number): number {
  return sample.shareUpTo(pounds - halfPenny);
}
