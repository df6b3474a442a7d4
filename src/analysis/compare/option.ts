import type { BaseCase } from '../../graph/base-case.ts';
import { compile } from '../../graph/compile/kernel.ts';
import { outputsFor } from '../../graph/compile/outputs.ts';
import { halfPenny } from '../../graph/units.ts';
import type { ColumnSource } from '../../simulation/columns.ts';
import { levelsOf, tiesOf } from '../../simulation/levels.ts';
import { levelValues } from '../../simulation/sensitivity/level-values.ts';
import type { Settings } from '../../simulation/simulate.ts';
import { chanceDrawer } from '../../simulation/work.ts';
import type { Ready } from '../prepare.ts';
import { wholeOf } from '../wanted.ts';

/** One of the scenarios that are compared. */
export interface Option {
  /** What it is called among the others, for readers and for files; no other has the same. */
  readonly label: string;
  readonly slug: string;
  /** The file that it is from. */
  readonly file: string;
  readonly ready: Ready;
}

/** The base case of an option. */
export const baseOf = ({ ready }: Option): BaseCase => ready.base;

/** A restricted fund that is overspent by the end of a base case, and by how much. */
export interface Overspent {
  readonly fund: string;
  readonly by: number;
}

/** The restricted funds that an option overspends by the end of its base case. */
export function overspentBy(option: Option): readonly Overspent[] {
  const base = baseOf(option);
  return base.graph.scenario.budget.restricted
    .map(({ name }) => ({ fund: name, by: -base.figures(`budget.${name}_balance`).total }))
    .filter(({ by }) => by > halfPenny);
}

/**
 * The whole-calendar figures of some names in every draw of an option. A stream is named by its input, so that options
 * which are drawn by the same settings see the same futures.
 */
export function figuresOf(
  { ready: { base, inputs } }: Option,
  names: readonly string[],
  { seed, plan, design }: Settings,
): ColumnSource {
  const { graph, layout, memory } = base;
  const levels = levelsOf(base, inputs);
  const drawn = levels.map((level) => level.drawn);
  const measures = names.map((name) => wholeOf(graph, name));
  const { run } = compile(graph, layout, memory, drawn, measures);
  const ties = tiesOf(base, levels);
  const drawer = chanceDrawer({ seed, plan, levels, ties, design: design.name });
  const valuesOf = levelValues(levels);
  const own = memory.slice();
  const outputs = outputsFor(names.length, plan.size);
  return {
    start(batch) {
      const replicates = drawer.start(batch);
      return {
        next() {
          run(own, valuesOf(replicates.next()), outputs);
          return outputs.columns;
        },
      };
    },
  };
}
