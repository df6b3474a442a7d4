import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How a program is started: its name or path, its arguments and the folder that it works in. */
export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly folder: string;
}

/** A program that answers a line with a line of JSON. */
export interface Answering {
  /** What it said of itself when it was ready. */
  readonly hello: unknown;
  ask(line: string): Promise<unknown>;
  end(): void;
}

// The libraries under NumPy would otherwise share their work among threads.
const oneThread = {
  OMP_NUM_THREADS: '1',
  OPENBLAS_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
  PYTHONDONTWRITEBYTECODE: '1',
};

/** Starts a program and waits until it is ready. */
export async function start(command: Command): Promise<Answering> {
  const child = spawn(command.program, command.arguments, {
    cwd: command.folder,
    env: { ...process.env, ...oneThread },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`${command.program} ${command.arguments.join(' ')} ended early`);
    return JSON.parse(value);
  };
  const ask = (line: string): Promise<unknown> => {
    child.stdin.write(`${line}\n`);
    return answer();
  };
  return { hello: await answer(), ask, end: () => child.stdin.end() };
}

/** What a program prints; undefined where it is not there or fails. */
export function outputOf(program: string, ...words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : undefined;
}
