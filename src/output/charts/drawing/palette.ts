/** Colours of the charts. Blue and orange-brown stay apart under every common kind of colour blindness. Anything that
 * carries text in white, or is text on white, has a contrast of at least 4.5:1 with white (WCAG 2.2, 1.4.3); every
 * mark that must be seen has at least 3:1 (1.4.11). Colour is never the only cue: order, labels, dashes and hatching
 * say the same.
 */

/** The ground that every contrast here is reckoned against. */
export const PAPER = '#ffffff';
/** Text and axes. */
export const INK = '#1d1d1f';
/** Text that may be passed over at first. */
export const MUTED = '#555555';
/** Decoration that may be missed: grid lines. */
export const FAINT = '#dcdcdc';

/** Shades for the parts of one stack, dark beside light so that neighbours stay apart. */
export const BLUES = ['#0b3c6f', '#3a75b0', '#14508c', '#2f6cab', '#08305c', '#2462a0', '#103f7d'] as const;
/** Shades for the parts of the stack beside it. */
export const BROWNS = ['#7a2e04', '#b8530f', '#8f3b06', '#a94a0c', '#642402', '#9c4208', '#833409'] as const;
/** What is left over, whichever stack it is in. */
export const OTHER = '#666666';

/** Bands of a fan, outermost first. Pale on purpose: each has an edge line in `BAND_EDGE`. */
export const BANDS = ['#dbe8f5', '#b9d3ec', '#8fb7dd'] as const;
/** The edge of a band of a fan. */
export const BAND_EDGE = '#4a7fb5';

/** Bars of futures that end at nil or above. */
export const ABOVE_NIL = '#2f6cab';
/** Bars of futures that end below nil; they are hatched besides. */
export const BELOW_NIL = '#a9420a';
/** What nothing covers, hatched over a fan; its border is a dotted line besides. */
export const UNCOVERED = '#8f3b06';
/** The middle future; its line is dashed besides. */
export const MEDIAN = '#0b3c6f';
