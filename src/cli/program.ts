import { Command } from 'commander';
import { check } from './commands/check.ts';
import { type CompareOptions, compareOptions } from './commands/compare.ts';
import { explainFigure } from './commands/explain.ts';
import { type RunOptions, run } from './commands/run.ts';
import { type SeekOptions, seekValue } from './commands/seek.ts';
import { type SensitivityOptions, sensitivity } from './commands/sensitivity.ts';
import type { Effects } from './effects.ts';

/** Receives the exit code of the command that ran. */
export type Finish = (code: number) => void;

const json = ['--json', 'print one JSON document on standard output and nothing else there'] as const;
const seed = [
  '--seed <seed>',
  'what the random draws start from: any text; the same seed gives the same figures (1 unless told)',
] as const;

function addRun(program: Command, effects: Effects, finish: Finish): void {
  program
    .command('run')
    .description('run scenarios: budgets, simulation and charts, and a summary in words')
    .argument('[files...]', 'scenario files or folders; all in scenarios/ if none is named')
    .option('--out <folder>', 'where to write', 'out')
    .option('--draws <n>', 'futures to simulate: rounded up to whole replicates (16,384 unless told)')
    .option(
      '--precision <name=error>',
      "draw until a target's chance (balanced=0.5%) or a line's average (budget.balance=£1,000) is that sure, in place of --draws",
    )
    .option(...seed)
    .option(...json, false)
    .action(async (files: string[], options: RunOptions) => finish(await run(files, options, effects)));
}

function addCheck(program: Command, effects: Effects, finish: Finish): void {
  program
    .command('check')
    .description('say every problem of scenario files, with its place, and write nothing')
    .argument('[files...]', 'scenario files or folders; all in scenarios/ if none is named')
    .option(...json, false)
    .action((files: string[], options: { json: boolean }) => finish(check(files, options, effects)));
}

function addExplain(program: Command, effects: Effects, finish: Finish): void {
  program
    .command('explain')
    .description('say where a figure comes from: formula, inputs, and the source and paragraph of each')
    .argument('<file>', 'a scenario file')
    .argument('<name>', 'a line or input, such as budget.balance')
    .argument('[period]', 'a year (2015/16), a period ("2015/16 Q1") or total', 'total')
    .option(...json, false)
    .action((file: string, name: string, period: string, options: { json: boolean }) =>
      finish(explainFigure(file, name, period, options, effects)),
    );
}

function addSeek(program: Command, effects: Effects, finish: Finish): void {
  program
    .command('seek')
    .description('find the value of an input at which a measure reaches a goal, such as a break-even rate')
    .argument('<file>', 'a scenario file')
    .requiredOption('--vary <name>', 'the input to move')
    .requiredOption('--of <measure>', 'the line to watch, such as budget.balance')
    .requiredOption('--reaches <value>', 'the figure that it should reach, such as £0 or 0')
    .option(...json, false)
    .action((file: string, options: SeekOptions) => finish(seekValue(file, options, effects)));
}

function addSensitivity(program: Command, effects: Effects, finish: Finish): void {
  program
    .command('sensitivity')
    .description(
      'say which uncertain inputs move a figure most: each by itself from low to high, its share of the uncertainty, and how closely the two go together',
    )
    .argument('<file>', 'a scenario file')
    .option('--of <name>', 'the line or target to watch; budget.balance unless told')
    .option('--draws <n>', 'draws of each sample: rounded up to whole replicates (16,384 unless told)')
    .option(...seed)
    .option('--out <folder>', 'where to write the charts and a table', 'out')
    .option(...json, false)
    .action(async (file: string, options: SensitivityOptions) =>
      finish(await sensitivity(file, options, effects)),
    );
}

function addCompare(program: Command, effects: Effects, finish: Finish): void {
  program
    .command('compare')
    .description(
      'compare options on the same futures: what each comes to, costs and risks, what it must achieve to pay for itself, and what changed from the first to it',
    )
    .argument('<base>', 'the scenario file that the others are held against')
    .argument('<others...>', 'scenario files of the other options')
    .option(
      '--of <name>',
      'the line or target to judge by; what the first file says under comparison, else budget.balance',
    )
    .option('--draws <n>', 'futures to simulate: rounded up to whole replicates (16,384 unless told)')
    .option(...seed)
    .option('--out <folder>', 'where to write the text, tables and charts', 'out')
    .option(...json, false)
    .action(async (base: string, others: string[], options: CompareOptions) =>
      finish(await compareOptions(base, others, options, effects)),
    );
}

/** The command line: options parsed, one function called for each command. */
export function createProgram(effects: Effects, finish: Finish): Command {
  const program = new Command('turnaround')
    .description(
      'A plain-text workbench for programme money: what a plan earns, what it costs, how likely it is to balance, and why.',
    )
    .version(effects.versions['turnaround'] ?? '')
    .showHelpAfterError('(turnaround --help says what can be asked)')
    .configureOutput({ writeOut: effects.print, writeErr: effects.tell })
    .exitOverride();
  for (const add of [addRun, addCheck, addExplain, addSeek, addSensitivity, addCompare])
    add(program, effects, finish);
  return program;
}
