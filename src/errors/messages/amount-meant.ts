const words: readonly (readonly [pattern: RegExp, sign: string])[] = [
  [/pounds?|gbp/g, '£'],
  [/per ?cent|percent/g, '%'],
  [/thousand/g, 'k'],
  [/million|mn/g, 'm'],
  [/billion/g, 'bn'],
  [/[−–]/g, '-'],
  // Between digits a space parts thousands, or two amounts.
  [/\s(?!\d)|(?<!\d)\s|\s(?=\d{3}(?!\d))/g, ''],
];

const amount = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:k|m|bn|%)?$/;

// No amount in words or signs is longer.
const longest = 40;

/**
 * The amount that was most likely meant by text that is none, as scenario files write it: `£ 900`, `900£`, `£9K`,
 * `(£900)` and `£0.8 million` are £900, £900, £9k, -£900 and £0.8m. Undefined where the text is not one amount.
 */
export function amountMeant(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const signed = words.reduce(
    (all, [pattern, sign]) => all.replace(pattern, sign),
    text.trim().toLowerCase(),
  );
  const inner = signed.replace(/^\((.*)\)$/, '$1');
  const isNegative = inner !== signed || /^£?-|-$/.test(signed);
  const pound = inner.includes('£') ? '£' : '';
  const rest = inner.replace(/[£]|^-|-$/g, '').replace(/^-/, '');
  const fits = amount.test(rest) && !(pound === '£' && rest.endsWith('%'));
  return fits ? `${isNegative ? '-' : ''}${pound}${rest}` : undefined;
}
