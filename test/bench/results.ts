import { median } from 'simple-statistics';
import { figureNames } from './figures.ts';
import type { Compared, Evaluated, Measured, Memory } from './measure.ts';
import type { Peer } from './peers/index.ts';
import { formatRatio } from './ratios.ts';

const count = (value: number): string => Math.round(value).toLocaleString('en-GB');

/** A table in Markdown with its columns in line, so that it reads as well in a terminal. */
function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map((row) => row[column]!.length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(heading), rule, ...rows.map(line)].join('\n');
}

function runsTable(runs: readonly Compared[], skipped: readonly Peer[]): string {
  const rows = runs.map(({ peer, seconds, ratio, said, furthest }, index) => [
    `${peer.name} ${peer.version}`,
    count(said.draws),
    `${median([...seconds]).toFixed(3)} s`,
    index === 0 ? '1' : formatRatio(ratio),
    index === 0 ? '' : furthest.toFixed(1),
  ]);
  const missing = skipped.map(({ name }) => [`${name}: skipped, not on this machine`, '', '', '', '']);
  return table(
    [
      'whole run',
      'draws',
      'time, scaled to all draws',
      'times as long as ours',
      'furthest, in standard errors',
    ],
    [...rows, ...missing],
  );
}

function figuresTable(runs: readonly Compared[]): string {
  const closing = runs.map(({ said }) => said.balances.at(-1)!);
  const rows = figureNames.map((name, index) => [name, ...closing.map((figures) => count(figures[index]!))]);
  return table(['closing balance, £', ...runs.map(({ peer }) => peer.name)], rows);
}

function evaluationWords(evaluation: Evaluated | undefined): string {
  if (evaluation === undefined) return 'Evaluation alone: skipped, no gcc on this machine.';
  const { ours, c, ratio } = evaluation;
  const times = [['ours', ours, '1'] as const, ['C', c, formatRatio(ratio)] as const];
  return table(
    ['evaluation alone', 'ns a draw', 'times as long as ours'],
    times.map(([name, taken, written]) => [name, median([...taken]).toFixed(1), written]),
  );
}

function memoryWords({ draws, seconds, bytes }: Memory): string {
  const room = bytes <= 1e9 ? 'within 1 GB' : 'over 1 GB';
  return `Memory: ${count(draws)} draws take ${count(bytes / 1e6)} MB at the most (${room}), in ${seconds.toFixed(1)} s.`;
}

/** What was measured of one model, in Markdown. */
export function modelSection(
  { model, runs, evaluation, memory }: Measured,
  skipped: readonly Peer[],
): string {
  return [
    `## ${model.about}`,
    `\`${model.path}\``,
    runsTable(runs, skipped),
    evaluationWords(evaluation),
    memoryWords(memory),
    figuresTable(runs),
  ].join('\n\n');
}
