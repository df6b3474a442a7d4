import type { Compared, ComparedOption } from '../../analysis/compare/compared.ts';
import { baseOf } from '../../analysis/compare/option.ts';
import { drawsOf } from '../../simulation/plan.ts';
import { halfWidth } from '../../simulation/summary.ts';
import { formatCount, formatFigure, formatPounds, formatShare, NO_VALUE } from '../format.ts';
import { grid } from '../grid.ts';
import { orNone } from '../table.ts';
import { toText, wrap } from '../text.ts';
import { roundToError } from '../words/figures.ts';
import { labelOf } from '../words/names.ts';
import { budgetsTable } from './budget.ts';
import { estimateInWords, firstBase, unitOf } from './measure.ts';
import { bridgeTable } from './steps.ts';
import { comparisonWords } from './words.ts';

type Rows = readonly (readonly string[])[];

const headings = ({ options }: Compared): readonly string[] => options.map(({ option }) => option.label);

// As many decimals as the error leaves standing, two at the most.
function decimalsFor(error: number): number {
  return error > 0 ? Math.min(2, Math.max(0, Math.ceil(-Math.log10(error)))) : 2;
}

/** A figure with the half-width of its 95% interval: `£390,000 ±£35`, `(126.8) ±0.1`. */
function withError(value: number, error: number, unit: string): string {
  if (unit === '%') return pointsWithError(value, error);
  if (unit === '£') return `${formatPounds(roundToError(value, error))} ±${formatPounds(error)}`;
  if (unit.startsWith('£')) return `${formatFigure(value, unit)} ±${formatFigure(error, unit)}`;
  const digits = decimalsFor(error);
  return `${formatCount(value, digits)} ±${formatCount(error, digits)}`;
}

function baseRows(compared: Compared): Rows {
  return compared.measures.map(({ variable }, index) => [
    labelOf(firstBase(compared), variable),
    ...compared.options.map(({ figures }) =>
      formatFigure(orNone(figures[index]!.base), unitOf(compared, variable)),
    ),
  ]);
}

function row(
  label: string,
  options: readonly ComparedOption[],
  write: (own: ComparedOption) => string | undefined,
) {
  return [label, ...options.map((own) => write(own) ?? NO_VALUE)];
}

function judgedRows(compared: Compared): Rows {
  const { options, measures } = compared;
  const { variable } = measures[0]!;
  const [label, unit] = [labelOf(firstBase(compared), variable), unitOf(compared, variable)];
  const part = (words: string, of: 'mean' | 'p5' | 'p95') =>
    row(`${label}${words}`, options, ({ figures }) => {
      const drawn = figures[0]!.drawn;
      return drawn && estimateInWords({ value: drawn[of], se: drawn.se[of] }, unit, compared.settings.plan);
    });
  return [
    part(', on average', 'mean'),
    part(', lower in 5 of 100', 'p5'),
    part(', higher in 5 of 100', 'p95'),
  ];
}

function chanceRows({ options, targets, measures, settings: { plan } }: Compared, unit: string): Rows {
  const met = targets.map(({ label }, index) =>
    row(`Chance: ${label}`, options, ({ targets: own }) => {
      const chance = own[index]!.chance;
      return chance && formatShare(chance.probability, 1);
    }),
  );
  const best = row(
    'Chance of being best',
    options,
    ({ standing }) => standing && formatShare(standing.best.probability, 1),
  );
  const regret = row('Loss against the best choice in hindsight, on average', options, ({ standing }) => {
    const mean = standing?.regret.mean;
    return mean && estimateInWords(mean, unit, plan);
  });
  return measures.length === 0 ? met : [...met, best, regret];
}

function drawnText(compared: Compared): readonly string[] {
  if (!compared.isDrawn) return [];
  const futures = formatCount(drawsOf(compared.settings.plan));
  const unit = unitOf(compared, compared.measures[0]!.variable);
  return [
    grid(`Over ${futures} futures, the same for all`, headings(compared), [
      ...judgedRows(compared),
      ...chanceRows(compared, unit),
    ]),
  ];
}

function differenceText(compared: Compared): readonly string[] {
  const {
    measures,
    targets,
    settings: { plan },
  } = compared;
  const [first, ...others] = compared.options;
  const shown = measures.map(({ variable }, index) =>
    row(labelOf(firstBase(compared), variable), others, ({ beside }) => {
      const { base, drawn } = beside!.differences[index]!;
      const unit = unitOf(compared, variable);
      return drawn === undefined
        ? formatFigure(orNone(base), unit)
        : withError(drawn.mean, halfWidth(drawn.se.mean, plan), unit);
    }),
  );
  const met = targets.map(({ label }, index) =>
    row(`Chance: ${label}`, others, ({ beside }) => {
      const more = beside!.metMore[index];
      return more && pointsWithError(more.value, halfWidth(more.se, plan));
    }),
  );
  const title = compared.isDrawn
    ? `Compared with ${first!.option.label}: more or (less), on average of the same futures`
    : `Compared with ${first!.option.label}: more or (less)`;
  const rows = compared.isDrawn ? [...shown, ...met] : shown;
  return [
    grid(
      title,
      others.map(({ option }) => option.label),
      rows,
    ),
  ];
}

// A change of a share is in points, and has a sign.
function pointsWithError(change: number, error: number): string {
  const points = formatShare(change, 1).replace('%', '');
  return `${points} ±${Number((error * 100).toPrecision(1))} points`;
}

function bridgeText(compared: Compared): readonly string[] {
  const [first, ...others] = compared.options;
  const { variable } = compared.measures[0]!;
  return others
    .filter(({ beside }) => beside!.bridge.steps.length > 0)
    .map(({ option, beside }) =>
      toText(bridgeTable(beside!.bridge, first!.option, option, unitOf(compared, variable))),
    );
}

/** A comparison to be read on a screen or put before a board: what it says, then the tables that it rests on. */
export function comparisonText(compared: Compared): string {
  const first = baseOf(compared.options[0]!.option).graph.scenario;
  const budgets = budgetsTable(compared);
  return [
    wrap(`${first.title}: ${headings(compared).length} options compared`),
    ...compared.options.map(({ option }) =>
      wrap(`${option.label}: ${baseOf(option).graph.scenario.title} (${option.file})`, '  '),
    ),
    '',
    ...comparisonWords(compared).map((sentence) => wrap(sentence)),
    '',
    grid('In the base case', headings(compared), baseRows(compared)),
    ...drawnText(compared),
    ...differenceText(compared),
    ...bridgeText(compared),
    ...(budgets === undefined ? [] : [toText(budgets)]),
  ].join('\n');
}
