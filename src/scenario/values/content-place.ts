import type { Place } from '../../errors/problem.ts';
import type { Variable } from '../scenario.ts';

/** Where what a variable is was written: its formula or its figures, by the scenario or as the default of a model. */
export function contentPlace({ content }: Pick<Variable, 'content'>): Place {
  return content.type === 'formula' ? content.formula.place : content.level.place;
}
