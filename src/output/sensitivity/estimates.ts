import type { InputEnd } from '../../simulation/sensitivity/input-ends.ts';
import { formatCorrelation, formatOfHundred, formatShare } from '../format.ts';

// Errors are rounded up, so that an interval is never made out to be shorter than it is.
const roundedUp = (halfWidth: number): number => Math.ceil(halfWidth * 100 - 1e-9);

/** A share with the half-width of its 95% interval in points: `97% ±1`. What is below nil by chance is nil. */
export function shareWithError(value: number, halfWidth: number): string {
  const points = roundedUp(halfWidth);
  return `${formatShare(Math.max(0, value))}${points > 0 ? ` ±${points}` : ''}`;
}

/** A rank correlation with the half-width of its 95% interval: `-0.43 ±0.02`. */
export function correlationWithError(value: number, halfWidth: number): string {
  const error = roundedUp(halfWidth);
  return `${formatCorrelation(value)}${error > 0 ? ` ±${formatCorrelation(error / 100)}` : ''}`;
}

const usualShare = formatOfHundred(0.1);

/**
 * In how many of 100 futures an input is so low or so high, where that is not the usual 10: `5 of 100`. It is of inputs
 * that take few values, such as a risk that comes true or does not.
 */
export function ownShare({ share }: InputEnd): string | undefined {
  const often = formatOfHundred(share);
  return often === usualShare ? undefined : often;
}
