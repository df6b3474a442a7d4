import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { workFolder } from '../evaluation.ts';
import type { Model } from '../models.ts';
import { type Command, outputOf } from '../processes.ts';

/** A program that is measured: ours, or one beside it. */
export interface Peer {
  readonly name: string;
  /** Undefined where this machine cannot run it, and then it is left out. */
  readonly version: string | undefined;
  /** The share of the draws that it makes; its time is scaled up. */
  readonly share: number;
  /** Whether it can be told to evaluate draws that are there already. */
  readonly evaluates: boolean;
  command(model: Model): Command;
}

const folder = 'test/bench/peers';

interface Package {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

function inNode(name: string, share: number, version: string | undefined): Peer {
  const command = (model: Model): Command => ({
    program: process.execPath,
    arguments: [`${workFolder}/serve.js`, name.toLowerCase(), model.name],
    folder: '.',
  });
  return { name, version, share, evaluates: name === 'Turnaround', command };
}

function findNumpy(): Peer {
  const words = ['-c', 'import numpy; print(numpy.__version__)'];
  const names = ['python3', 'python', 'py'];
  const program = names.find((name) => outputOf(name, ...words) !== undefined) ?? names[0]!;
  return {
    name: 'NumPy',
    version: outputOf(program, ...words),
    share: 1,
    evaluates: false,
    command: (model) => ({ program, arguments: [`${folder}/python/main.py`, model.name], folder: '.' }),
  };
}

// The name ends so that Windows runs it too.
const programOf = (model: Model): string => resolve(workFolder, `${model.name}.exe`);

function compileC(model: Model): boolean {
  const sources = ['main', 'random', 'figures', model.name].map((name) => `${folder}/c/${name}.c`);
  return outputOf('gcc', '-std=c11', '-O2', '-o', programOf(model), ...sources, '-lm') !== undefined;
}

function findC(models: readonly Model[]): Peer {
  const found = outputOf('gcc', '-dumpfullversion');
  const isThere = found !== undefined && models.every(compileC);
  return {
    name: 'C',
    version: isThere ? `gcc ${found} -O2` : undefined,
    share: 1,
    evaluates: true,
    command: (model) => ({ program: programOf(model), arguments: [], folder: workFolder }),
  };
}

/** Ours and every program beside it, in the order of the tables; C is compiled for the models. */
export function findPeers(models: readonly Model[]): readonly [ours: Peer, ...others: Peer[]] {
  const { version, dependencies, devDependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  ) as Package;
  return [
    inNode('Turnaround', 1, version),
    findNumpy(),
    inNode('Squiggle', 1, devDependencies['@quri/squiggle-lang']),
    inNode('mathjs', 1 / 50, dependencies['mathjs']),
    findC(models),
  ];
}
