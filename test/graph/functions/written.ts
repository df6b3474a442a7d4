import { type BaseCase, runBaseCase } from '../../../src/graph/base-case.ts';
import type { PeriodLength } from '../../../src/scenario/calendar.ts';
import { graphOf } from '../../oracle/agreement.ts';

/** A small scenario from April 2015, its inputs and lines each as YAML. */
export interface Written {
  readonly years?: number;
  readonly by?: PeriodLength;
  readonly dimensions?: Readonly<Record<string, readonly string[]>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly lines: Readonly<Record<string, string>>;
}

function section(name: string, entries: Readonly<Record<string, string>>): string {
  const lines = Object.entries(entries).map(([key, value]) => `  ${key}: ${value}\n`);
  return lines.length === 0 ? '' : `${name}:\n${lines.join('')}`;
}

/** The text of a scenario file. */
export function scenarioText({
  years = 1,
  by = 'year',
  dimensions = {},
  inputs = {},
  lines,
}: Written): string {
  const lists = Object.entries(dimensions).map(([name, items]) => [name, `[${items.join(', ')}]`]);
  return [
    'scenario: Worked by hand\n',
    `calendar: {from: 2015/16, years: ${years}, by: ${by}}\n`,
    section('dimensions', Object.fromEntries(lists)),
    section('inputs', inputs),
    section('lines', lines),
  ].join('');
}

/** Runs a small scenario once, and gives the figures of any of its names. */
export function run(written: Written): BaseCase['figures'] {
  return runBaseCase(graphOf({ text: scenarioText(written) })).figures;
}

/** A flow by period, as YAML. */
export function flow(figures: readonly number[], more = ''): string {
  return `{value: [${figures.join(', ')}], kind: flow${more}}`;
}
