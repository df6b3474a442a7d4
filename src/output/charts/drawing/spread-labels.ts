/** A label beside what it names: the pixel height where its middle belongs, and how tall it is. */
export interface Label {
  readonly wanted: number;
  readonly height: number;
}

/** Middles for labels in a column, in the order given: each as near to where it belongs as it can be with none
 * overlapping. Labels keep the order of what they name; they run from `top` and leave `bottom` only if there is no room.
 */
export function spreadLabels(labels: readonly Label[], top: number, bottom: number): number[] {
  const order = labels
    .map((_, index) => index)
    .sort((a, b) => labels[a]!.wanted - labels[b]!.wanted || a - b);
  const middles = labels.map(() => 0);
  let floor = top;
  for (const index of order) {
    const { wanted, height } = labels[index]!;
    middles[index] = Math.max(wanted, floor + height / 2);
    floor = middles[index]! + height / 2;
  }
  let ceiling = bottom;
  const total = labels.reduce((sum, label) => sum + label.height, 0);
  if (total > bottom - top) return middles;
  for (const index of order.reverse()) {
    const { height } = labels[index]!;
    middles[index] = Math.min(middles[index]!, ceiling - height / 2);
    ceiling = middles[index]! - height / 2;
  }
  return middles;
}
