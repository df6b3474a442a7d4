import { frameChart } from '../drawing/frame.ts';
import { spanOf } from '../drawing/spans.ts';
import { balanceHeadline, type Course, fanHeadline } from './balance-headline.ts';
import type { Fan } from './fan.ts';
import { describeLevels } from './levels-description.ts';
import { drawLevels, type LevelsOverTime } from './levels-over-time.ts';

/** The balance of a scenario's budget in pounds: brought forward, then at the end of each period in the base case and,
 * where it was simulated, in the futures.
 */
export interface BalanceOverTime extends Course {
  readonly scenario: string;
  readonly fan?: Fan;
}

/** The balance at the end of each period from what was brought forward: does the money last, and how sure is that? */
export function balanceOverTime(document: Document, data: BalanceOverTime, id = 'balance-over-time'): string {
  const { scenario, periods, closing, fan } = data;
  const names = { openingName: 'brought forward', nilName: 'nil balance' };
  const levels: LevelsOverTime = { ...data, ...names, unit: '£', marks: [] };
  const { drawing, height } = drawLevels(document, levels);
  const frame = {
    id,
    height,
    headline: fan === undefined ? balanceHeadline(data) : fanHeadline(data, fan),
    scenario,
    measure: `Pounds at the end of each period, ${spanOf(periods)}`,
    description: describeLevels(levels, { called: 'the balance', opening: 'brought forward' }, closing),
  };
  return frameChart(document, frame, drawing);
}
