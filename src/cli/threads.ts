import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Batch } from '../simulation/gather.ts';
import { batchesOf, drawsOf } from '../simulation/plan.ts';
import { type Harvest, openWorkshop, type Tick, type Work } from '../simulation/work.ts';

// Below this, starting threads costs more than they save.
const fewestDraws = 2 ** 18;

interface Sent {
  readonly number: number;
  readonly batch: Batch;
}

const pause = (): Promise<void> => new Promise((resume) => setImmediate(resume));

// A pause after every batch lets the progress be drawn, and lets the reader stop the run.
async function drawHere(work: Work, tick: Tick): Promise<Harvest> {
  const { layouts, drawBatch } = openWorkshop(work);
  const batches: Batch[] = [];
  for (let number = 0; number < batchesOf(work.plan).count; number += 1) {
    batches.push(drawBatch(number, tick));
    await pause();
  }
  return { layouts, batches };
}

/** Whose turn it is: the number of the next batch, undefined where none is left. */
type Next = () => number | undefined;

// Draws batches on a thread of its own until none is left.
function runThread(work: Work, next: Next, done: (sent: Sent) => void): Promise<void> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: work });
  return new Promise<void>((finish, fail) => {
    const goOn = () => {
      const number = next();
      if (number === undefined) finish();
      else worker.postMessage(number);
    };
    worker.on('message', (sent: Sent) => {
      done(sent);
      goOn();
    });
    worker.on('error', fail);
    goOn();
  }).finally(() => worker.terminate());
}

async function drawTogether(work: Work, tick: Tick, threads: number): Promise<Harvest> {
  const { count, draws } = batchesOf(work.plan);
  const batches: Batch[] = [];
  let started = 0;
  const next = () => {
    started += 1;
    return started <= count ? started - 1 : undefined;
  };
  const done = ({ number, batch }: Sent) => {
    batches[number] = batch;
    for (let replicate = 0; replicate < draws / work.plan.size; replicate += 1) tick();
  };
  await Promise.all(Array.from({ length: threads }, () => runThread(work, next, done)));
  return { layouts: openWorkshop(work).layouts, batches };
}

/** Draws the work of a simulation: on this thread, or on as many as the machine has where there is much to draw. */
export function drawOnThreads(work: Work, tick: Tick): Promise<Harvest> {
  const threads = Math.min(availableParallelism(), batchesOf(work.plan).count);
  return threads > 1 && drawsOf(work.plan) >= fewestDraws
    ? drawTogether(work, tick, threads)
    : drawHere(work, tick);
}
