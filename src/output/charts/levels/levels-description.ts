import { formatFigure } from '../../format.ts';
import { inSentence } from '../../words/figures.ts';
import { levelInWords } from '../drawing/level-words.ts';
import { markFigure } from '../drawing/short-figure.ts';
import type { Fan } from './fan.ts';
import { isOpen, type LevelsOverTime } from './levels-over-time.ts';

function mostOf({ p5, p95 }: Fan, at: number, share: number, unit: string): string {
  const [low, high] = [p5.at(at)!, p95.at(at)!].map((level) => markFigure(level, unit));
  return `${Math.round(share * 100)} of every 100 lie between ${low} and ${high}`;
}

// The fan starts before the first period.
function marksInWords({ marks, base, fan, unit }: LevelsOverTime): readonly string[] {
  return marks.map(({ label, date, period }) => {
    const words = `A line across at ${date}, when ${inSentence(label)}: ${levelInWords(base[period]!, unit)}`;
    return fan === undefined ? `${words}.` : `${words}; ${mostOf(fan, period + 1, 0.9, unit)}.`;
  });
}

function coverInWords({ cover, unit }: LevelsOverTime): readonly string[] {
  if (cover === undefined) return [];
  const end = markFigure(cover.values.at(-1)!, unit);
  return [
    `A dotted line below nil: as far as ${inSentence(cover.label)} would cover, ${end} at the end; what is below is hatched.`,
  ];
}

/** What levels are called within sentences: `the balance`, and their opening, `brought forward`. */
interface Names {
  readonly called: string;
  readonly opening: string;
}

/** Levels in words for those who cannot see them, to a closing date. */
export function describeLevels(levels: LevelsOverTime, names: Names, closing: string): string {
  const { opening, base, fan, unit } = levels;
  const [start, end] = [opening, base.at(-1)!].map((level) => formatFigure(level, unit));
  const line = `A line from ${start} ${names.opening} to ${end} at ${closing} in the base case, with a line at nil.`;
  const others = [...marksInWords(levels), ...coverInWords(levels)];
  if (fan === undefined) return [line, ...others].join(' ');
  const bands = `Bands show where ${names.called} lies in 90, 80 and 50 of every 100 futures simulated.`;
  const first = isOpen(fan) ? [`At the start ${mostOf(fan, 0, 0.9, unit)}.`] : [];
  const median = markFigure(fan.p50.at(-1)!, unit);
  const last = `At the end ${mostOf(fan, -1, 1 - fan.shares.below - fan.shares.above, unit)}, and the median is ${median}.`;
  return [line, bands, ...first, ...others, last].join(' ');
}
