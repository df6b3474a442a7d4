import { spawnSync } from 'node:child_process';
import * as z from 'zod';
import { disagreements, errorsApart, errorsOf } from './agreement.ts';
import { furthestApart, workFolder, writeInputs } from './evaluation.ts';
import type { Model } from './models.ts';
import { drawsMade, open } from './ours.ts';
import type { Peer } from './peers/index.ts';
import { pairedRatio, type Ratio } from './ratios.ts';
import { type EvaluationSize, type Timed, timeEvaluations, timeRuns } from './rounds.ts';

/** How much is measured. */
export interface Size extends EvaluationSize {
  readonly draws: number;
  readonly memoryDraws: number;
}

/** A peer's run beside ours: its time over ours, and how many standard errors the furthest of its figures is from ours. */
export interface Compared extends Timed {
  readonly ratio: Ratio;
  readonly furthest: number;
}

/** Evaluation alone: nanoseconds a draw, ours and C's, their ratio and the furthest that a balance is apart, in pounds. */
export interface Evaluated {
  readonly ours: readonly number[];
  readonly c: readonly number[];
  readonly ratio: Ratio;
  readonly apart: number;
}

/** The highest memory in use of a process that does one run of ours. */
export interface Memory {
  readonly draws: number;
  readonly seconds: number;
  readonly bytes: number;
}

/** All that was measured of one model, and what is wrong with it. */
export interface Measured {
  readonly model: Model;
  readonly runs: readonly Compared[];
  readonly evaluation: Evaluated | undefined;
  readonly memory: Memory;
  readonly wrong: readonly string[];
}

// Balances are of millions of pounds; formulas that add up in another order differ in the last digits.
const hundredthOfAPenny = 0.0001;

const memoryReport = z.object({ draws: z.number(), seconds: z.number(), bytes: z.number() });

function measureMemory(model: Model, draws: number): Memory {
  const words = [`${workFolder}/memory.js`, model.name, String(draws)];
  const { status, stdout } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${draws} draws of ${model.name} could not be made`);
  return memoryReport.parse(JSON.parse(stdout));
}

async function measureEvaluation(
  model: Model,
  peers: readonly Peer[],
  size: Size,
): Promise<Evaluated | undefined> {
  const able = peers.filter(({ evaluates }) => evaluates);
  writeInputs(open(model), size.evaluationDraws);
  const [ours, theirs] = await timeEvaluations(model, able, size);
  if (ours === undefined || theirs === undefined) return undefined;
  return { ours, c: theirs, ratio: pairedRatio(theirs, ours), apart: furthestApart() };
}

function wrongWith({ name }: Model, evaluation: Evaluated | undefined): readonly string[] {
  if (evaluation === undefined || evaluation.apart <= hundredthOfAPenny) return [];
  return [`${name}: the balances of C are £${evaluation.apart} from ours`];
}

function compare(model: Model, timed: readonly Timed[]): Pick<Measured, 'runs' | 'wrong'> {
  const errors = errorsOf(open(model));
  const ours = timed[0]!;
  const runs = timed.map((each) => ({
    ...each,
    ratio: pairedRatio(each.seconds, ours.seconds),
    furthest: Math.max(...errorsApart(ours.said, each.said, errors).flat().map(Math.abs)),
  }));
  const wrong = timed.flatMap(({ peer, said }) =>
    disagreements(ours.said, said, errors).map((words) => `${model.name}, ${peer.name}: ${words}`),
  );
  return { runs, wrong };
}

/** Measures one model: ours and every peer that is there, evaluation alone beside C, and the memory of a large run. */
export async function measure(model: Model, peers: readonly Peer[], size: Size): Promise<Measured> {
  const present = peers.filter(({ version }) => version !== undefined);
  const { runs, wrong } = compare(model, await timeRuns(model, present, drawsMade(size.draws), size.rounds));
  const evaluation = await measureEvaluation(model, present, size);
  const memory = measureMemory(model, size.memoryDraws);
  return { model, runs, evaluation, memory, wrong: [...wrong, ...wrongWith(model, evaluation)] };
}
