import { labelOf, onOneLine } from '../../names.ts';
import type { Kind, Shown } from '../../scenario.ts';
import type { ChartSpec } from '../../schema.ts';
import { partOf, type View } from '../views.ts';
import type { Asked, ChartOf, ChartType, Reading } from './chart.ts';
import { readName, readOptionalName, readPeriod } from './parts.ts';

/** A date at which something happens: what happens then, and the index of the period at whose end. */
export interface Mark {
  readonly label: string;
  readonly period: number;
}

/** What stands at the end of each period, what stood before, and what a shortfall could be met from. */
export interface PositionDefinition extends ChartOf<'position'> {
  readonly of: Shown;
  readonly startsWith: Shown;
  readonly coveredBy: Shown | undefined;
  readonly marks: readonly Mark[];
}

const example = '{override_ends: {label: The statutory override ends, at: 2022/23}}';
const stocks: readonly Kind[] = ['stock'];
const levels: readonly Kind[] = ['constant', 'stock'];

function asksOf({ of, startsWith, coveredBy }: Omit<PositionDefinition, 'type' | 'asked'>): readonly Asked[] {
  const measures = 'amount';
  const asked: Asked[] = [
    { ...of, part: 'of', kinds: stocks, measures },
    { ...startsWith, part: 'starts_with', kinds: ['constant'], measures },
  ];
  return coveredBy === undefined
    ? asked
    : [...asked, { ...coveredBy, part: 'covered_by', kinds: levels, measures }];
}

// Undefined where the date of one of them is no period's end.
function readMarks(view: View<ChartSpec>, reading: Reading): readonly Mark[] | undefined {
  const marks = [...(partOf(view, 'marks')?.value ?? [])].map(([name, { label, at }]) => {
    const period = readPeriod(at, reading);
    return period === undefined ? undefined : { label: onOneLine(label?.text) ?? labelOf(name), period };
  });
  return marks.every((mark) => mark !== undefined) ? marks : undefined;
}

/** Where a stock stands as time goes by, above nil or below, and what it is when something happens. */
export const position: ChartType<PositionDefinition> = {
  type: 'position',
  summary:
    'where a stock stands as time goes by, above nil or below, and how sure that is where it is simulated',
  parts: {
    of: 'what stands at the end of each period',
    starts_with: 'what stood at the start, in the same unit',
    covered_by:
      'if given, what a shortfall could be met from, such as reserves; what is more than that is hatched',
    marks: `if given, dates at whose end something happens, in words that go on from “when”; the title tells of the first: \`${example}\``,
  },
  read(view, reading) {
    const of = readName(view, 'of', reading);
    const startsWith = readName(view, 'starts_with', reading);
    const coveredBy = readOptionalName(view, 'covered_by', reading);
    const marks = readMarks(view, reading);
    const isCoverKnown = coveredBy !== undefined || partOf(view, 'covered_by') === undefined;
    if (!(of && startsWith && marks && isCoverKnown)) return undefined;
    const parts = { of, startsWith, coveredBy, marks };
    return { type: 'position', ...parts, asked: asksOf(parts) };
  },
};
