import type { Source } from '../../analysis/sensitivity/sources.ts';
import type { BaseCase } from '../../graph/base-case.ts';
import { inSentence, listed } from '../words/figures.ts';
import { labelOf, labelsInSentence } from '../words/names.ts';

/** What a source goes by, as one thing: `Turnaround rate`, `Cost of post with spending per family`, or that it is chance. */
export function sourceLabel(base: BaseCase, { type, inputs }: Source): string {
  if (type === 'chance') return 'Chance in single cases';
  const [first, ...others] = inputs.map((name) => labelOf(base, name));
  return others.length === 0 ? first! : `${first} with ${listed(others.map(inSentence))}`;
}

/** A source within a sentence. */
export function sourceInSentence(base: BaseCase, { type, inputs }: Source): string {
  return type === 'chance' ? 'chance in single cases' : labelsInSentence(base, inputs);
}
