import { type Outcome, summariesByPeriod } from '../analysis/outcome.ts';
import { percentiles } from '../simulation/summary.ts';
import type { Fan } from './charts/index.ts';

/** What stands at first and at the end of each period, in the base case and, where they were gathered, in the futures. */
export interface Levels {
  readonly opening: number;
  readonly base: readonly number[];
  readonly fan?: Fan;
}

// What stands at first is certain where no draw moves it.
function fanOf({ base, run, simulated }: Outcome, of: string, start: string): Fan | undefined {
  const ends = run.isDrawn ? summariesByPeriod(run, of) : undefined;
  const opening = simulated.get(start)?.total;
  const certain = base.figures(start).total;
  const bands = percentiles.map((percent) => {
    const name = `p${percent}` as const;
    return [name, [opening?.[name] ?? certain, ...(ends ?? []).map((summary) => summary[name])]] as const;
  });
  return ends && (Object.fromEntries(bands) as unknown as Fan);
}

/** How a stock runs from what stood at the start. */
export function courseOf(outcome: Outcome, of: string, start: string): Levels {
  const { base } = outcome;
  const levels = { opening: base.figures(start).total, base: base.figures(of).periods };
  const fan = fanOf(outcome, of, start);
  return fan === undefined ? levels : { ...levels, fan };
}
