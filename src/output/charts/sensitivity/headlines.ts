import type { TornadoEnd } from '../../../simulation/sensitivity/tornado.ts';
import { formatShare } from '../../format.ts';
import { ownShare } from '../../sensitivity/estimates.ts';
import { shortFigure } from '../drawing/short-figure.ts';
import type { NamedRow, OutputScale } from './tornado-bars.ts';

// Figures as in the drawing, but a deficit in words.
function endInSentence(end: TornadoEnd, inputUnit: string, { unit, write }: OutputScale): string {
  const { output, value } = end;
  const often = ownShare(end);
  const reached = unit === '£' && output < 0 ? `${write(-output)} below nil` : write(output);
  const rarity = often === undefined ? '' : ` (in ${often} futures)`;
  return `${reached} at ${shortFigure(value, inputUnit)}${rarity}`;
}

/** Which input moves an output furthest, and how far: `Turnaround rate moves the balance at 31 March 2018 furthest: £286k
 * below nil at 65.2%, £253k at 83.8%`.
 */
export function tornadoHeadline(
  output: string,
  { label, unit, low, high, swing }: NamedRow,
  scale: OutputScale,
): string {
  if (swing === 0) return `Low or high, no input by itself moves ${output}`;
  const ends = [low, high].map((end) => endInSentence(end, unit, scale));
  return `${label} moves ${output} furthest: ${ends.join(', ')}`;
}

/** Which input is behind most of an output's uncertainty, by its total share: `Turnaround rate is behind about 60% of the
 * uncertainty about the balance at 31 March 2018`.
 */
export function sharesHeadline(output: string, label: string, total: number): string {
  const share = formatShare(Math.min(1, Math.max(0, total)));
  return `${label} is behind about ${share} of the uncertainty about ${output}`;
}
