import { type Outcome, summariesByPeriod } from '../analysis/outcome.ts';
import { halfPenny } from '../graph/units.ts';
import type { Sample } from '../simulation/sample.ts';
import { percentiles, type Summary } from '../simulation/summary.ts';
import { type Fan, shareShortOf } from './charts/index.ts';

/** What stands at first and at the end of each period, in the base case and, where they were gathered, in the futures. */
export interface Levels {
  readonly opening: number;
  readonly base: readonly number[];
  readonly fan?: Fan;
}

function endShares(sample: Sample, { p5, p25, p75, p95 }: Summary): Fan['shares'] {
  return {
    below: shareShortOf(sample, p5),
    middle: sample.shareUpTo(p75 + halfPenny) - shareShortOf(sample, p25),
    above: 1 - sample.shareUpTo(p95 + halfPenny),
  };
}

// What stands at first is certain where no draw moves it.
function fanOf({ base, run, simulated }: Outcome, of: string, start: string): Fan | undefined {
  const ends = run.isDrawn ? summariesByPeriod(run, of) : undefined;
  const last = base.graph.calendar.periods.length - 1;
  const sample = run.sample(of, last, last);
  if (ends === undefined || sample === undefined) return undefined;
  const opening = simulated.get(start)?.total;
  const certain = base.figures(start).total;
  const bands = percentiles.map((percent) => {
    const name = `p${percent}` as const;
    return [name, [opening?.[name] ?? certain, ...ends.map((summary) => summary[name])]] as const;
  });
  const levels = Object.fromEntries(bands) as unknown as Omit<Fan, 'shares'>;
  return { ...levels, shares: endShares(sample, ends.at(-1)!) };
}

/** How a stock runs from what stood at the start. */
export function courseOf(outcome: Outcome, of: string, start: string): Levels {
  const { base } = outcome;
  const levels = { opening: base.figures(start).total, base: base.figures(of).periods };
  const fan = fanOf(outcome, of, start);
  return fan === undefined ? levels : { ...levels, fan };
}
