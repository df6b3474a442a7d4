import { emptyBatch, endBatch, gather, layOutFrom } from './gather.ts';
import { batchesOf, type DrawPlan, keepsDraws } from './plan.ts';
import { type Sample, sampleOf } from './sample.ts';
import type { Tick } from './work.ts';

/** Columns of figures, one a measure, for every replicate of a batch in turn; the next may write over the last. */
export interface ColumnSource {
  start(batch: number): { next(): readonly Float64Array[] };
}

/**
 * Gathers columns that somebody else works out, as a run gathers its measures: a sample of each, undefined where a draw
 * has no value.
 *
 * @param tick told when another replicate is done
 */
export function sampleColumns(
  source: ColumnSource,
  plan: DrawPlan,
  tick: Tick,
): readonly (Sample | undefined)[] {
  const first = source.start(0).next();
  const gathering = {
    measures: first.length,
    watches: [],
    splits: [],
    pairs: [],
    keeps: keepsDraws(plan),
  };
  const layouts = layOutFrom(gathering, first);
  const { count, draws } = batchesOf(plan);
  const batches = Array.from({ length: count }, (_, number) => {
    const batch = emptyBatch(gathering, layouts, draws);
    const replicates = source.start(number);
    for (let at = 0; at < draws; at += plan.size) {
      gather(batch, gathering, layouts, replicates.next(), at);
      tick();
    }
    endBatch(batch);
    return batch;
  });
  return layouts.map((layout, index) =>
    sampleOf(
      batches.map(({ measures }) => measures[index]!),
      layout,
      draws,
    ),
  );
}
