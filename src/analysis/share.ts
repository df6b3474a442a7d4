/** A share of futures as messages tell it, to two digits: `24%`, `0.37%`. */
export function formatShare(share: number): string {
  return `${Number((share * 100).toPrecision(2))}%`;
}
