import type { Outcome } from '../analysis/outcome.ts';
import { closingDate } from '../scenario/calendar.ts';
import { reachedBy } from '../simulation/reached.ts';
import { drawAskedCharts } from './asked-charts/index.ts';
import { axisNames } from './axis-names.ts';
import { budgetLines } from './budget.ts';
import {
  type BalanceOverTime,
  balanceOverTime,
  chanceOfExceeding,
  closingBalance,
  fundingAndSpending,
  quantileDots,
  shareShortOf,
} from './charts/index.ts';
import { courseOf } from './course.ts';
import type { Picture } from './picture.ts';

function linesFor({ base }: Outcome, names: readonly string[]) {
  return budgetLines(base, names).map(({ label, figures }) => ({ label, values: figures.years }));
}

function balanceData(outcome: Outcome): BalanceOverTime {
  const { scenario, calendar } = outcome.base.graph;
  return {
    scenario: scenario.title,
    periods: axisNames(calendar),
    closing: closingDate(calendar),
    ...courseOf(outcome, 'budget.balance', 'budget.brought_forward'),
  };
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
