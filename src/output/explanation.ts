import { formatPlace } from '../errors/format-problem.ts';
import type { BaseCase } from '../graph/base-case.ts';
import type { Explanation, Moment } from '../graph/explain.ts';
import type { Node } from '../graph/graph.ts';
import type { InForce } from '../graph/in-force.ts';
import type { Variable } from '../scenario/scenario.ts';
import { contentPlace } from '../scenario/values/content-place.ts';
import { carriedOf } from './carried.ts';
import { formatWithUnit } from './format.ts';
import { shownUnit } from './lines.ts';
import { oddsOf } from './odds.ts';
import { orNone } from './table.ts';
import { wrap } from './text.ts';

/** What a moment is called: `2015/16 Q1`, `2015/16`, or the years of the whole calendar. */
export function momentLabel({ graph }: BaseCase, moment: Moment): string {
  const { periods, years } = graph.calendar;
  if (moment.type === 'total') return years.length === 1 ? years[0]! : `${years[0]} to ${years.at(-1)}`;
  return moment.type === 'year' ? years[moment.index]! : periods[moment.index]!.label;
}

function figureText(value: number, { node, items }: Explanation): string {
  if (node.measure === 'condition') return value === 1 ? 'holds' : 'does not hold';
  if (Number.isNaN(value) && items.length > 0) return 'by item';
  return node.measure === 'profile' ? 'a profile' : formatWithUnit(orNone(value), shownUnit(node));
}

function sourceText({ graph }: BaseCase, { source }: Explanation): string[] {
  if (source === undefined) return [];
  const { title, date } = graph.scenario.sources.get(source.source)!;
  const where = source.paragraph === '' ? '' : `, ${source.paragraph}`;
  return [`source: ${title}${where}${date === '' ? '' : ` (${date})`}`];
}

function knownPlace(variable: Variable | undefined): string {
  return variable?.known === undefined ? '' : formatPlace(variable.known.place);
}

function uncertaintyText(base: BaseCase, node: Node, written: string): string[] {
  const [odds, carried] = [oddsOf(base, node), carriedOf(base, node)];
  return [
    `uncertain: ${written}`,
    ...(odds === '' ? [] : [`odds: ${odds}`]),
    ...(carried === '' ? [] : [`carried over: ${carried}`]),
  ];
}

function inForceText({ rule, written, items }: InForce): string {
  return `in force ${[rule.date, ...items].join(', ')}: ${written} (${formatPlace(rule.place)})`;
}

function detailsOf(base: BaseCase, explanation: Explanation): string[] {
  const { node, formula, written, items } = explanation;
  const { variable } = node;
  const place = variable === undefined ? '' : formatPlace(contentPlace(variable));
  return [
    ...(formula === '' ? [`written: ${written} (${place})`] : [`formula: ${formula} (${place})`]),
    ...explanation.inForce.map(inForceText),
    ...(explanation.known === ''
      ? []
      : [`known, in place of that for the first periods: ${explanation.known} (${knownPlace(variable)})`]),
    ...items.map(({ label, figure }) => `${label}: ${figureText(figure, explanation)}`),
    ...(variable?.uncertain === undefined ? [] : uncertaintyText(base, node, variable.uncertain.text)),
    ...sourceText(base, explanation),
    ...(variable?.advice?.says ? [`says: ${variable.advice.says}`] : []),
    ...(variable?.note ? [`note: ${variable.note}`] : []),
  ];
}

function linesOf(base: BaseCase, explanation: Explanation, depth: number, told: Set<string>): string[] {
  const indent = '  '.repeat(depth);
  const { name, node, figure } = explanation;
  const heading =
    `${indent}${name} = ${figureText(figure, explanation)}  ${node.variable?.label ?? ''}`.trimEnd();
  if (told.has(name)) return [`${heading} (explained above)`];
  told.add(name);
  const details = detailsOf(base, explanation).map((detail) => wrap(detail, `${indent}    `));
  return [heading, ...details, ...explanation.reads.flatMap((read) => linesOf(base, read, depth + 1, told))];
}

function timeText(base: BaseCase, { node }: Explanation, moment: Moment, shown: Moment): string[] {
  if (moment.type === 'period' || !node.isSeries) return [];
  return node.measure === 'condition'
    ? [
        `A check holds in each period; figures are those of ${momentLabel(base, shown)}, in which this one is nearest to failing.`,
      ]
    : ['Formulas hold in each period; figures are those of the time above.'];
}

/**
 * A figure, its formula, what that reads, and the source and paragraph of each input, as indented text. `moment` is what
 * was asked about and `shown` what is explained: of a check, the period in which it is nearest to failing.
 */
export function toExplanationText(
  base: BaseCase,
  explanation: Explanation,
  moment: Moment,
  shown: Moment,
): string {
  const { node } = explanation;
  const heading = `${node.variable?.label ?? explanation.name}, ${momentLabel(base, moment)}: ${figureText(explanation.figure, explanation)}`;
  const time = timeText(base, explanation, moment, shown).map((line) => wrap(line));
  return `${[heading, ...time, '', ...linesOf(base, explanation, 0, new Set())].join('\n')}\n`;
}

function uncertaintyJson(base: BaseCase, node: Node, written: string): object {
  const carried = carriedOf(base, node);
  return { written, odds: oddsOf(base, node), ...(carried === '' ? {} : { carried }) };
}

function placeJson(variable: Variable | undefined): object | null {
  if (variable === undefined) return null;
  const { file, line } = contentPlace(variable);
  return { file, line };
}

function inForceJson({ rule, written, items }: InForce): object {
  const { file, line } = rule.place;
  return { date: rule.date, written, ...(items.length === 0 ? {} : { items }), place: { file, line } };
}

function jsonOf(base: BaseCase, explanation: Explanation, told: Set<string>): object {
  const { name, node, figure, formula, written, inForce, source, reads, items } = explanation;
  const { variable } = node;
  const about = { name, label: variable?.label ?? '', unit: shownUnit(node), figure: orNone(figure) };
  if (told.has(name)) return { ...about, explained: 'above' };
  told.add(name);
  return {
    ...about,
    ...(items.length === 0 ? {} : { items: items.map((item) => ({ ...item, figure: orNone(item.figure) })) }),
    ...(formula === '' ? { written } : { formula }),
    ...(inForce.length === 0 ? {} : { inForce: inForce.map(inForceJson) }),
    ...(explanation.known === '' ? {} : { known: explanation.known }),
    ...(variable?.uncertain === undefined
      ? {}
      : { uncertain: uncertaintyJson(base, node, variable.uncertain.text) }),
    ...(source === undefined
      ? {}
      : { source: { ...source, title: base.graph.scenario.sources.get(source.source)!.title } }),
    ...(variable?.note ? { note: variable.note } : {}),
    place: placeJson(variable),
    reads: reads.map((read) => jsonOf(base, read, told)),
  };
}

/** The same as data, with the time that it is of; what is read in several places is explained in the first. */
export function toExplanationJson(base: BaseCase, explanation: Explanation, shown: Moment): object {
  return { time: momentLabel(base, shown), ...jsonOf(base, explanation, new Set()) };
}
