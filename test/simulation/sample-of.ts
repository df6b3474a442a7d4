import { emptyBatch, endBatch, gather, layOutFrom } from '../../src/simulation/gather.ts';
import { batchesOf, type DrawPlan } from '../../src/simulation/plan.ts';
import { sampleOf as joinSample, type Sample } from '../../src/simulation/sample.ts';

/** The sample of a column of draws, replicate after replicate, gathered as a run gathers them. */
export function sampleOf(column: Float64Array, plan: DrawPlan, keeps = true): Sample {
  const gathering = { measures: 1, watches: [], splits: [], pairs: [], keeps };
  const layouts = layOutFrom(gathering, [column.subarray(0, plan.size)]);
  const { count, draws } = batchesOf(plan);
  const batches = Array.from({ length: count }, (_, number) => {
    const batch = emptyBatch(gathering, layouts, draws);
    for (let at = 0; at < draws; at += plan.size) {
      const start = number * draws + at;
      gather(batch, gathering, layouts, [column.subarray(start, start + plan.size)], at);
    }
    endBatch(batch);
    return batch.measures[0]!;
  });
  return joinSample(batches, layouts[0]!, draws)!;
}
