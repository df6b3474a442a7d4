import { inSentence, listed } from '../words/figures.ts';
import type { FlowsAndStock } from './flows-and-stock.ts';
import { markFigure } from './short-figure.ts';

const MOST_NAMED = 3;

function subjectOf(flows: FlowsAndStock['flows']): string {
  const [first, ...rest] = flows.map(({ label }) => label);
  const others = `${rest.length} other flows`;
  return listed([first!, ...(rest.length < MOST_NAMED ? rest.map(inSentence) : [others])]);
}

/** What the flows come to by the end and what then stands, in a sentence that holds for any labels and figures: `Cash
 * received will come to £2.17m by 31 March 2018; income not yet paid will then be £80.4k, after £201k in 2016/17 Q2`.
 */
export function flowsHeadline({ flows, stock, unit, closing, periodNames }: FlowsAndStock): string {
  const total = flows.flatMap(({ years }) => years).reduce((sum, value) => sum + value, 0);
  const [most, end] = [Math.max(...stock.values), stock.values.at(-1)!];
  const [sum, last, highest] = [total, end, most].map((value) => markFigure(value, unit));
  const peak =
    most > end && highest !== last ? `, after ${highest} in ${periodNames[stock.values.indexOf(most)]}` : '';
  const came = `${subjectOf(flows)} will come to ${sum} by ${closing}`;
  return `${came}; ${inSentence(stock.label)} will then be ${last}${peak}`;
}
