/** The first period and the last: `2015/16 to 2017/18`, or the only one. */
export function spanOf(periods: readonly string[]): string {
  return periods.length === 1 ? periods[0]! : `${periods[0]} to ${periods.at(-1)}`;
}
