import { inSentence, listed } from '../../words/figures.ts';
import { markFigure } from '../drawing/short-figure.ts';
import type { FlowsAndStock } from './flows-and-stock.ts';

const MOST_NAMED = 3;

function subjectOf(flows: FlowsAndStock['flows']): string {
  const [first, ...rest] = flows.map(({ label }) => label);
  const others = `${rest.length} other flows`;
  return listed([first!, ...(rest.length < MOST_NAMED ? rest.map(inSentence) : [others])]);
}

const totalOf = ({ years }: FlowsAndStock['flows'][number]): number =>
  years.reduce((sum, value) => sum + value, 0);

// Where some flows add to what stands and others take from it, what they come to together says little.
function flowsInWords({ flows, unit, closing }: FlowsAndStock): string {
  const taken = flows.filter((flow) => totalOf(flow) < 0);
  const sumOf = (of: FlowsAndStock['flows']) =>
    markFigure(Math.abs(of.reduce((sum, flow) => sum + totalOf(flow), 0)), unit);
  if (taken.length === 0 || taken.length === flows.length)
    return `${subjectOf(flows)} will come to ${markFigure(
      flows.reduce((sum, flow) => sum + totalOf(flow), 0),
      unit,
    )} by ${closing}`;
  const added = flows.filter((flow) => totalOf(flow) >= 0);
  return `${subjectOf(added)} will add ${sumOf(added)} by ${closing}, and ${inSentence(subjectOf(taken))} take ${sumOf(taken)}`;
}

/**
 * What the flows come to by the end and what then stands, in a sentence that holds for any labels and figures: `Cash
 * received will come to £2.17m by 31 March 2018; income not yet paid will then be £80.4k, after £201k in 2016/17 Q2`.
 */
export function flowsHeadline(data: FlowsAndStock): string {
  const { stock, unit, periodNames } = data;
  const [most, end] = [Math.max(...stock.values), stock.values.at(-1)!];
  const [last, highest] = [end, most].map((value) => markFigure(value, unit));
  const peak =
    most > end && highest !== last ? `, after ${highest} in ${periodNames[stock.values.indexOf(most)]}` : '';
  return `${flowsInWords(data)}; ${inSentence(stock.label)} will then be ${last}${peak}`;
}
