import type { Kind, Shown } from '../../scenario.ts';
import type { ChartSpec } from '../../schema.ts';
import { reportNotOneOf } from '../../values/variables.ts';
import { partOf, type View } from '../views.ts';
import type { ChartOf, ChartType, Reading } from './chart.ts';
import { readList } from './parts.ts';

/** How time is cut: a bar for each financial year, or for each period. */
const ways = ['year', 'period'] as const;

/** What a whole is made of as time goes by: each item of each line is a part. */
export interface PartsOverTimeDefinition extends ChartOf<'parts-over-time'> {
  readonly parts: readonly Shown[];
  readonly by: (typeof ways)[number];
}

const example = '[placements]';
const kinds: readonly Kind[] = ['flow', 'stock', 'rate'];

function readBy(view: View<ChartSpec>, { report }: Reading): (typeof ways)[number] | undefined {
  const written = partOf(view, 'by')?.value;
  const way = written === undefined ? ways[0] : ways.find((each) => each === written.text);
  if (written !== undefined && way === undefined)
    reportNotOneOf(written, 'a way to cut the time of a chart', ways, report);
  return way;
}

/** What a whole is made of as time goes by, such as placements by type: a bar of its parts for each year. */
export const partsOverTime: ChartType<PartsOverTimeDefinition> = {
  type: 'parts-over-time',
  summary: 'what a whole is made of as time goes by: a bar of its parts for each year, the largest on top',
  parts: {
    parts: `lines whose items are the parts, and lines that are parts themselves: \`${example}\``,
    by: 'if given, `period` for a bar for each period',
  },
  read(view, reading) {
    const parts = readList(view, 'parts', example, reading);
    const by = readBy(view, reading);
    if (parts === undefined || by === undefined) return undefined;
    const asked = parts.map((each) => ({ ...each, part: 'parts', kinds, measures: 'amount' }));
    return { type: 'parts-over-time', parts, by, asked };
  },
};
