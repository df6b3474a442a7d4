import type { Place } from '../../errors/problem.ts';

/** An amount as written: `£32.5k` is 32,500 with the symbol £, `75%` is 0.75 with %. */
export interface Quantity {
  readonly amount: number;
  readonly symbol: '£' | '%' | '';
  readonly text: string;
  readonly place: Place;
}

const pattern =
  /^(?<sign>-?)(?<pound>£?)(?<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)(?<scale>k|m|bn)?(?<percent>%?)$/;
const powers: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['m', 6],
  ['bn', 9],
]);

/** Reads `1,608`, `75%`, `£1,000`, `£32.5k`, `-£1.2m`; undefined for anything else. */
export function parseQuantity(text: string, place: Place): Quantity | undefined {
  const parts = pattern.exec(text.trim().replace('−', '-'))?.groups;
  if (parts === undefined || (parts['pound'] && parts['percent'])) return undefined;
  if (parts['scale'] && parts['percent']) return undefined;
  // Multiplying a decimal by a power of ten can miss its nearest number, so the digits are scaled as text.
  const power = (powers.get(parts['scale'] ?? '') ?? 0) - (parts['percent'] ? 2 : 0);
  const size = Number(`${parts['digits']!.replaceAll(',', '')}e${power}`);
  if (!Number.isFinite(size)) return undefined;
  const symbol = parts['pound'] ? '£' : parts['percent'] ? '%' : '';
  return { amount: parts['sign'] && size !== 0 ? -size : size, symbol, text, place };
}
