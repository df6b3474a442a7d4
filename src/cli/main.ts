import { CommanderError } from 'commander';
import { type Effects, UsageError, WriteError } from './effects.ts';
import { nodeEffects } from './node-effects.ts';
import { createProgram } from './program.ts';

const wrongUsage = 2;
const ourBug = 70;

function tellError(error: unknown, effects: Effects): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUsage;
  if (error instanceof UsageError || error instanceof WriteError) {
    effects.tell(`${error.message}\n`);
    return wrongUsage;
  }
  effects.tell(
    `This is a fault in Turnaround, not in your files. Please report it with these lines:\n${(error as Error).stack ?? error}\n`,
  );
  return ourBug;
}

/**
 * Runs the command line. Gives the exit code: 0 fine, 1 the scenario has problems, 2 wrong usage or no place to
 * write, 70 a bug of ours; stopped by the reader, 130.
 */
export async function main(argv: readonly string[], effects: Effects = nodeEffects): Promise<number> {
  let code = 0;
  const program = createProgram(effects, (finished) => {
    code = finished;
  });
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
    return code;
  } catch (error) {
    return tellError(error, effects);
  }
}
