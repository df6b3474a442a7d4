import { formatFigure } from '../../format.ts';
import { inSentence } from '../../words/figures.ts';
import { wrap } from '../drawing/lettering.ts';
import { BAND_EDGE, INK, MEDIAN, UNCOVERED } from '../drawing/palette.ts';
import { markFigure } from '../drawing/short-figure.ts';
import type { Cover } from './cover.ts';
import type { Fan } from './fan.ts';
import type { LevelsOverTime } from './levels-over-time.ts';

/** The end of a line or of an edge of the fan: its level, and what it is in lines of text. */
interface End {
  readonly end: number;
  readonly lines: readonly string[];
  readonly colour: string;
}

function inHundred(share: number): string {
  const ofHundred = Math.round(share * 100);
  return ofHundred === 0 ? 'hardly any end' : `${ofHundred} in 100 end`;
}

function fanEnds({ p5, p50, p95, shares }: Fan, unit: string): readonly End[] {
  const named = (name: string, levels: readonly number[], colour: string) => {
    const end = levels.at(-1)!;
    return { end, lines: [name, markFigure(end, unit)], colour };
  };
  return [
    named(`${inHundred(shares.above)} above`, p95, BAND_EDGE),
    named('median future', p50, MEDIAN),
    named(`${inHundred(shares.below)} below`, p5, BAND_EDGE),
  ];
}

function coverEnd({ label, values }: Cover, unit: string, width: number): End {
  const end = -values.at(-1)!;
  const words = `dotted: covered by ${inSentence(label)}, to ${markFigure(end, unit)}`;
  return { end, lines: [...wrap(words, width, 3), 'hatched: not covered'], colour: UNCOVERED };
}

/** What is written at the ends of levels, on lines of `width` pixels. */
export function endsInWords({ unit, base, fan, cover }: LevelsOverTime, width: number): readonly End[] {
  const end = base.at(-1)!;
  return [
    { end, lines: ['base case', formatFigure(end, unit)], colour: INK },
    ...(fan === undefined ? [] : fanEnds(fan, unit)),
    ...(cover === undefined ? [] : [coverEnd(cover, unit, width)]),
  ];
}
