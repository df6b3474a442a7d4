import type { Kind, Shown } from '../../scenario.ts';
import type { ChartOf, ChartType } from './chart.ts';
import { readList, readName } from './parts.ts';

/** Two lines as time goes by, and the parts that one has more than the other. */
export interface WedgeDefinition extends ChartOf<'wedge'> {
  readonly from: Shown;
  readonly to: Shown;
  readonly parts: readonly Shown[];
}

const example = '[saved_by_local_places, saved_by_earlier_help]';
const kinds: readonly Kind[] = ['flow', 'stock', 'rate'];

/** What lies between two lines, such as a deficit as it would be and as it is planned, cut into what makes the difference. */
export const wedge: ChartType<WedgeDefinition> = {
  type: 'wedge',
  summary:
    'two lines as time goes by, and what lies between them cut into the parts that make the difference',
  parts: {
    from: 'what would be without the parts',
    to: 'what is with them: in each period `from` and all of the parts together, in the same unit',
    parts: `lines, or lines whose items are the parts; what is taken from \`from\` is negative: \`${example}\``,
  },
  read(view, reading) {
    const from = readName(view, 'from', reading);
    const to = readName(view, 'to', reading);
    const parts = readList(view, 'parts', example, reading);
    if (!(from && to && parts)) return undefined;
    const ask = (part: string) => (shown: Shown) => ({ ...shown, part, kinds, measures: 'amount' });
    const asked = [ask('from')(from), ask('to')(to), ...parts.map(ask('parts'))];
    return { type: 'wedge', from, to, parts, asked };
  },
};
