import { describe, expect, it } from 'vitest';
import * as palette from '../../src/output/charts/drawing/palette.ts';

// Relative luminance and contrast as defined in WCAG 2.2.
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

const { BLUES, BROWNS, OTHER, INK, MUTED, MEDIAN, BELOW_NIL, ABOVE_NIL, BAND_EDGE, BANDS, PAPER, UNCOVERED } =
  palette;

describe('the palette', () => {
  it('is measured as WCAG measures: #767676 on white is 4.54', () => {
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it.each([...BLUES, ...BROWNS, OTHER, INK, MUTED, MEDIAN])(
    '%s carries white text, or is text on white',
    (colour) => {
      expect(contrast(colour, PAPER)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([BELOW_NIL, ABOVE_NIL, BAND_EDGE, UNCOVERED])('%s is seen on white', (colour) => {
    expect(contrast(colour, PAPER)).toBeGreaterThanOrEqual(3);
  });

  it.each([...BANDS])('the median, the base case and hatching are seen on %s', (band) => {
    expect(contrast(MEDIAN, band)).toBeGreaterThanOrEqual(3);
    expect(contrast(UNCOVERED, band)).toBeGreaterThanOrEqual(3);
    expect(contrast(INK, band)).toBeGreaterThanOrEqual(3);
  });
});
