// What every thread of a large simulation runs: it is given the work once, and then the numbers of batches to draw.
import { parentPort, workerData } from 'node:worker_threads';
import { openWorkshop, type Work } from '../simulation/work.ts';

const { drawBatch } = openWorkshop(workerData as Work);

parentPort!.on('message', (number: number) => {
  const batch = drawBatch(number, () => undefined);
  const columns = [
    ...batch.measures.flatMap(({ kept, counts, ends }) => [kept, counts, ends]),
    ...batch.splits.flatMap(({ held, failed, ends }) => [held, failed, ends]),
  ];
  parentPort!.postMessage({ number, batch }, columns.map(({ buffer }) => buffer) as ArrayBuffer[]);
});
