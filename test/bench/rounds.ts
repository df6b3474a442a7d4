import * as z from 'zod';
import type { Said } from './agreement.ts';
import type { Model } from './models.ts';
import type { Peer } from './peers/index.ts';
import { type Answering, type Command, start } from './processes.ts';

const report = z.object({ seconds: z.number(), balances: z.array(z.array(z.number())) });
const evaluation = z.object({ nanoseconds: z.number() });

/** What one peer took in each round, scaled to all of the draws, and what it said in the last. */
export interface Timed {
  readonly peer: Peer;
  readonly seconds: readonly number[];
  readonly said: Said;
}

async function withAll<T>(
  commands: readonly Command[],
  use: (started: readonly Answering[]) => Promise<T>,
): Promise<T> {
  const started: Answering[] = [];
  try {
    for (const command of commands) started.push(await start(command));
    return await use(started);
  } finally {
    for (const { end } of started) end();
  }
}

/** Runs every peer once in every round, after one round on fewer draws that is not counted. */
export function timeRuns(
  model: Model,
  peers: readonly Peer[],
  draws: number,
  rounds: number,
): Promise<readonly Timed[]> {
  const drawsOf = ({ share }: Peer) => Math.round(draws * share);
  return withAll(
    peers.map(({ command }) => command(model)),
    async (started) => {
      const ask = async (index: number, count: number, seed: number) =>
        report.parse(await started[index]!.ask(`run ${count} ${seed}`));
      for (const [index, peer] of peers.entries()) await ask(index, Math.round(drawsOf(peer) / 4), 0);
      const seconds: number[][] = peers.map(() => []);
      const said: Said[] = [];
      for (let round = 1; round <= rounds; round += 1)
        for (const [index, peer] of peers.entries()) {
          const found = await ask(index, drawsOf(peer), round);
          seconds[index]!.push(found.seconds / peer.share);
          said[index] = { draws: drawsOf(peer), balances: found.balances };
        }
      return peers.map((peer, index) => ({ peer, seconds: seconds[index]!, said: said[index]! }));
    },
  );
}

/** How much evaluation alone is measured: the same draws, over and over in each round. */
export interface EvaluationSize {
  readonly rounds: number;
  readonly evaluationDraws: number;
  readonly evaluationRepeats: number;
}

/** Nanoseconds a draw of each peer in each round, all of them evaluating the draws of `inputs.f64`. */
export function timeEvaluations(
  model: Model,
  peers: readonly Peer[],
  { rounds, evaluationDraws, evaluationRepeats }: EvaluationSize,
): Promise<readonly (readonly number[])[]> {
  const commands = peers.map(({ command }) => command(model));
  return withAll(commands, async (started) => {
    const taken: number[][] = peers.map(() => []);
    for (let round = 1; round <= rounds; round += 1)
      for (const [index, { ask }] of started.entries()) {
        const answer = await ask(`evaluate ${evaluationDraws} ${evaluationRepeats}`);
        taken[index]!.push(evaluation.parse(answer).nanoseconds);
      }
    return taken;
  });
}
