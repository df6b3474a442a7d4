// What every thread of a large simulation runs: it is given the work once, and then the numbers of batches to draw.
import { parentPort, workerData } from 'node:worker_threads';
import { openWorkshop, type Work } from '../simulation/work.ts';

const { drawBatch } = openWorkshop(workerData as Work);

parentPort!.on('message', (number: number) => {
  const batch = drawBatch(number, () => undefined);
  const buffers = batch.measures.flatMap(({ kept, counts, ends }) => [
    kept.buffer,
    counts.buffer,
    ends.buffer,
  ]);
  parentPort!.postMessage({ number, batch }, buffers as ArrayBuffer[]);
});
