/** How much room words take, where no browser is there to measure them. Widths are those of DejaVu Sans, the widest
 * of the common sans faces, so that what fits here fits in Arial too.
 */

/** Every chart's font, with unquoted names so that it reads the same in an attribute and a style. */
export const FONT = 'Arial, Helvetica, DejaVu Sans, sans-serif';
/** Pixels of the smallest text in a chart. */
export const TEXT_SIZE = 12;
/** Pixels from one line of text to the next. */
export const LINE_HEIGHT = 14;

// Width in ems. Any other Latin letter, digit or sign is LATIN; a character of an unknown script is taken to be square.
const WIDTHS: ReadonlyMap<string, number> = new Map([
  ...Array.from("ijlI.,:;'|! ", (character) => [character, 0.32] as const),
  ...Array.from('-/()[]frt"', (character) => [character, 0.41] as const),
  ...Array.from('ABCDEFGHJKLNOPQRSTUVXYZ', (character) => [character, 0.7] as const),
  ...Array.from('mwMW%@', (character) => [character, 0.98] as const),
]);
const LATIN = 0.64;
const SQUARE = 1;
const BOLD = 1.13;

function characterWidth(character: string): number {
  return WIDTHS.get(character) ?? (/[ -ɏ–—‘’“”]/.test(character) ? LATIN : SQUARE);
}

/** Estimated width of one line of text in pixels. */
export function textWidth(
  text: string,
  size: number = TEXT_SIZE,
  weight: 'normal' | 'bold' = 'normal',
): number {
  const ems = Array.from(text, characterWidth).reduce((sum, width) => sum + width, 0);
  return ems * size * (weight === 'bold' ? BOLD : 1);
}

/** The text, or as many of its first characters as fit in `width` pixels and an ellipsis. */
export function shorten(text: string, width: number, size: number = TEXT_SIZE): string {
  if (textWidth(text, size) <= width) return text;
  let room = width - textWidth('…', size);
  let kept = '';
  for (const character of text) {
    room -= characterWidth(character) * size;
    if (room < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

// What stays on one line: a word, or a date.
const UNBROKEN = /\d{1,2} [A-Z][a-z]+ \d{4}\S*|\S+/g;

/** The text on at most `most` lines of `width` pixels, broken at spaces; what does not fit is shortened.
 *
 * `wrap('Additional delivery staff', 100, 2)` is `['Additional', 'delivery staff']`.
 */
export function wrap(text: string, width: number, most: number, size: number = TEXT_SIZE): string[] {
  const lines: string[] = [];
  for (const word of text.match(UNBROKEN) ?? []) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    const startsLine = lines.length === 0 || (textWidth(longer, size) > width && lines.length < most);
    if (startsLine) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => shorten(line, width, size));
}

/** As `wrap`, with lines of about one length, so that no word is left alone on the last. */
export function wrapEvenly(text: string, width: number, most: number, size: number = TEXT_SIZE): string[] {
  const lines = wrap(text, width, most, size);
  const isWhole = (each: readonly string[]) => !each.some((line) => line.endsWith('…'));
  for (let narrower = width - LINE_HEIGHT; narrower > width / 2; narrower -= LINE_HEIGHT) {
    const tighter = wrap(text, narrower, lines.length, size);
    if (!isWhole(tighter)) return wrap(text, narrower + LINE_HEIGHT, most, size);
  }
  return lines;
}

/** The first of the texts that fits in `width` pixels, if any does. */
export function fitting(texts: readonly string[], width: number): string | undefined {
  return texts.find((text) => textWidth(text) <= width);
}

// Labels of ticks with the room between them, in widths of a label. Plot may draw √2 times as many ticks as it is asked
// for, so that labels stay a little apart all the same.
const TICK_ROOM = 1.5;

/** How many ticks, up to `most`, there is room for on a horizontal axis of `width` pixels with labels like those given. */
export function ticksFor(width: number, labels: readonly string[], most: number): number {
  const widest = Math.max(...labels.map((label) => textWidth(label)));
  return Math.max(1, Math.min(most, Math.floor(width / (TICK_ROOM * widest))));
}
