import type { BaseCase } from '../../graph/base-case.ts';
import { nodeOf } from '../../graph/graph.ts';
import { closingDate } from '../../scenario/calendar.ts';
import { inSentence, listed } from './figures.ts';

/** The label of a variable, as its author or its model gave it. */
export function labelOf({ graph }: BaseCase, name: string): string {
  return nodeOf(graph, name).variable!.label;
}

/** Labels as they stand within a sentence: `the turnaround rate and the results payment`. */
export function labelsInSentence(base: BaseCase, names: readonly string[]): string {
  return listed(names.map((name) => `the ${inSentence(labelOf(base, name)).replace(/^the /, '')}`));
}

/**
 * A measure's figure for the whole calendar within a sentence: `the balance carried forward at 31 March 2018`, `the pay
 * over 2015/16 to 2017/18`, `the cost of each result`.
 */
export function measureInSentence(base: BaseCase, name: string): string {
  const { calendar } = base.graph;
  const { kind, variable } = nodeOf(base.graph, name);
  if (variable!.role === 'target') return `the measure of the target "${variable!.label}"`;
  if (variable!.role === 'deadline') return `whether the deadline "${variable!.label}" has passed`;
  const label = labelsInSentence(base, [name]);
  if (kind === 'stock') return `${label} at ${closingDate(calendar)}`;
  const [first, last] = [calendar.years[0], calendar.years.at(-1)];
  if (kind !== 'flow') return label;
  return first === last ? `${label} in ${first}` : `${label} over ${first} to ${last}`;
}
