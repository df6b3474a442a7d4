import { formatCount, formatShare } from '../../src/output/format.ts';
import { type Coverage, cover, type Trial } from './cover.ts';
import { boundsOf, isSound, longTrials } from './trials.ts';

function amountWords(figure: Coverage['figure'], amount: number): string {
  return figure === 'chance'
    ? `${Number((100 * amount).toPrecision(3))} points`
    : `£${formatCount(Math.round(amount))}`;
}

function rowOf(trial: Trial, coverage: Coverage): readonly string[] {
  const { figure, asked, held, usual } = coverage;
  const { least, most } = boundsOf(trial, coverage);
  const { model, design, draws, seeds } = trial;
  return [
    model.name,
    design.name,
    asked === undefined ? formatCount(draws) : `until ± ${amountWords(figure, asked)}`,
    figure,
    `± ${amountWords(figure, usual)}`,
    formatCount(seeds),
    formatShare(held, 2),
    `${formatShare(least, 1)} to ${formatShare(most, 1)}`,
    isSound(trial, coverage) ? '' : 'NOT SO',
  ];
}

const headings = ['model', 'design', 'draws', 'figure', 'usual interval', 'seeds', 'held', 'bounds', ''];
const widths = [12, 16, 19, 7, 15, 6, 7, 14, 6];
const tell = (cells: readonly string[]) =>
  process.stdout.write(
    `${cells
      .map((cell, index) => cell.padEnd(widths[index]!))
      .join(' ')
      .trimEnd()}\n`,
  );

tell(headings);
let unsound = 0;
for (const trial of longTrials)
  for (const coverage of cover(trial)) {
    tell(rowOf(trial, coverage));
    if (!isSound(trial, coverage)) unsound += 1;
  }
process.exitCode = unsound === 0 ? 0 : 1;
