import type { BaseCase } from '../graph/base-case.ts';
import { type Drawn, drawnLevel } from '../graph/compile/drawn.ts';
import type { UncertainInput } from './inputs.ts';
import type { DrawnLevel } from './work.ts';

/** A level that a simulation draws, and the figures that it decides. */
export interface Level extends DrawnLevel {
  readonly drawn: Drawn;
}

/** Every level to draw for some uncertain inputs. */
export function levelsOf({ graph, layout }: BaseCase, inputs: readonly UncertainInput[]): readonly Level[] {
  const last = graph.calendar.periods.length - 1;
  return inputs.map(({ name, law }) => ({
    stream: name,
    law,
    drawn: drawnLevel(graph, layout, name, 0, last),
  }));
}
