import { type Outcome, summariesByPeriod } from '../analysis/outcome.ts';
import { halfPenny } from '../graph/units.ts';
import { closingDate } from '../scenario/calendar.ts';
import { reachedBy } from '../simulation/reached.ts';
import type { Sample } from '../simulation/sample.ts';
import { percentiles, type Summary } from '../simulation/summary.ts';
import { drawAskedCharts } from './asked-charts.ts';
import { axisNames } from './axis-names.ts';
import { budgetLines } from './budget.ts';
import {
  type BalanceOverTime,
  balanceOverTime,
  chanceOfExceeding,
  closingBalance,
  type Fan,
  fundingAndSpending,
  quantileDots,
  shareShortOf,
} from './charts/index.ts';
import type { Picture } from './picture.ts';

function linesFor({ base }: Outcome, names: readonly string[]) {
  return budgetLines(base, names).map(({ label, figures }) => ({ label, values: figures.years }));
}

function endShares(sample: Sample, { p5, p25, p75, p95 }: Summary): Fan['shares'] {
  return {
    below: shareShortOf(sample, p5),
    middle: sample.shareUpTo(p75 + halfPenny) - shareShortOf(sample, p25),
    above: 1 - sample.shareUpTo(p95 + halfPenny),
  };
}

// What is brought forward is certain where no draw moves it.
function fanOf({ base, run, simulated }: Outcome): Fan | undefined {
  const ends = summariesByPeriod(run, 'budget.balance');
  const opening = simulated.get('budget.brought_forward')?.total;
  const certain = base.figures('budget.brought_forward').total;
  const last = base.graph.calendar.periods.length - 1;
  const sample = run.sample('budget.balance', last, last);
  if (ends === undefined || sample === undefined) return undefined;
  const bands = percentiles.map((percent) => {
    const name = `p${percent}` as const;
    return [name, [opening?.[name] ?? certain, ...ends.map((summary) => summary[name])]] as const;
  });
  const levels = Object.fromEntries(bands) as unknown as Omit<Fan, 'shares'>;
  return { ...levels, shares: endShares(sample, ends.at(-1)!) };
}

function balanceData(outcome: Outcome): BalanceOverTime {
  const { base } = outcome;
  const { scenario, calendar } = base.graph;
  const fan = outcome.run.isDrawn ? fanOf(outcome) : undefined;
  const opening = base.figures('budget.brought_forward').total;
  const data = {
    scenario: scenario.title,
    periods: axisNames(calendar),
    closing: closingDate(calendar),
    opening,
    base: base.figures('budget.balance').periods,
  };
  return fan === undefined ? data : { ...data, fan };
}

function closingPictures(document: Document, { base, run }: Outcome): readonly Picture[] {
  const { scenario, calendar } = base.graph;
  const last = calendar.periods.length - 1;
  const drawn = run.sample('budget.balance', last, last);
  if (drawn === undefined) return [];
  const { plan } = run.settings;
  const sample = { ...drawn, reached: (share: number) => reachedBy(drawn, 'at least', share, plan).value };
  const data = {
    scenario: scenario.title,
    closing: closingDate(calendar),
    sample,
    base: base.figures('budget.balance').total,
    chanceBelowZero: shareShortOf(sample, 0),
  };
  return [
    { name: 'quantile-dots', svg: quantileDots(document, data) },
    { name: 'closing-balance', svg: closingBalance(document, data) },
    { name: 'chance-of-exceeding', svg: chanceOfExceeding(document, data) },
  ];
}

function budgetPictures(document: Document, outcome: Outcome): readonly Picture[] {
  const { scenario, calendar } = outcome.base.graph;
  const { isGiven, broughtForward, funding, spending } = scenario.budget;
  // What is funding alone has no balance to speak of.
  const isFundingAlone = spending.length + broughtForward.length === 0 && !outcome.run.isDrawn;
  if (!isGiven || isFundingAlone) return [];
  const bars = {
    scenario: scenario.title,
    years: calendar.years,
    funding: linesFor(outcome, funding),
    spending: linesFor(outcome, spending),
  };
  return [
    { name: 'funding-and-spending', svg: fundingAndSpending(document, bars) },
    { name: 'balance-over-time', svg: balanceOverTime(document, balanceData(outcome)) },
    ...closingPictures(document, outcome),
  ];
}

/** The charts of an outcome in the order in which a reader meets them: of its budget, if it has one, and those asked for. */
export function drawCharts(document: Document, outcome: Outcome): readonly Picture[] {
  return [...budgetPictures(document, outcome), ...drawAskedCharts(document, outcome)];
}
