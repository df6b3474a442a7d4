import { createInterface } from 'node:readline';
import { evaluationTimer, type TimeEvaluation } from './evaluation.ts';
import type { Figures } from './figures.ts';
import { type Model, modelNamed } from './models.ts';
import { open, runOurs } from './ours.ts';

interface Served {
  readonly run: (draws: number, seed: string) => readonly Figures[] | Promise<readonly Figures[]>;
  readonly evaluate?: TimeEvaluation;
}

// Each is loaded only where it is asked for, so that no peer stands in another's memory.
const peers: Readonly<Record<string, (model: Model) => Promise<Served>>> = {
  turnaround: async (model) => {
    const opened = open(model);
    return { run: (draws, seed) => runOurs(opened, draws, seed), evaluate: evaluationTimer(opened) };
  },
  squiggle: async (model) => {
    const { runSquiggle } = await import('./peers/squiggle.ts');
    return { run: (draws, seed) => runSquiggle(model, draws, seed) };
  },
  mathjs: async (model) => {
    const { runMathjs } = await import('./peers/mathjs.ts');
    return { run: (draws, seed) => runMathjs(model, draws, seed) };
  },
};

async function answer(line: string, { run, evaluate }: Served): Promise<object> {
  const [command = '', first = '', second = ''] = line.split(' ');
  if (command === 'evaluate') return { nanoseconds: evaluate?.(Number(first), Number(second)) };
  const start = performance.now();
  const balances = await run(Number(first), second);
  return { seconds: (performance.now() - start) / 1000, balances };
}

/** Serves one peer that runs in Node: a line of JSON for each line on standard input, as peers/c/main.c does. */
async function serve(peer: string, modelName: string): Promise<void> {
  const served = await peers[peer]!(modelNamed(modelName));
  process.stdout.write('{}\n');
  for await (const line of createInterface({ input: process.stdin }))
    process.stdout.write(`${JSON.stringify(await answer(line, served))}\n`);
}

await serve(process.argv[2]!, process.argv[3]!);
