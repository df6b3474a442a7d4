import type { Kind, Shown } from '../../scenario.ts';
import { neededPart, readShown, reportEmpty } from '../views.ts';
import type { Asked, ChartOf, ChartType } from './chart.ts';
import { readName, readNames } from './parts.ts';

/** A step of a waterfall: what falls away (or, where it is negative, comes in), and what that leaves. */
export interface Stage {
  readonly falls: readonly Shown[];
  readonly leaves: Shown;
}

/** What is there at first and, stage by stage, what is left of it. */
export interface WaterfallDefinition extends ChartOf<'waterfall'> {
  readonly startsWith: Shown;
  readonly stages: readonly Stage[];
}

const kinds: readonly Kind[] = ['flow', 'stock', 'constant'];
const example = '{attached: [not_attached], paid: [in_support, lost]}';

function asksOf(startsWith: Shown, stages: readonly Stage[]): readonly Asked[] {
  const ask = (part: string) => (shown: Shown) => ({ ...shown, part, kinds, measures: 'whole' });
  return [
    ask('starts_with')(startsWith),
    ...stages.flatMap(({ falls, leaves }) => [...falls, leaves].map(ask('leaves'))),
  ];
}

/** Where a whole goes: a bar for what is there at first, for each part that falls away and for what is left. */
export const waterfall: ChartType<WaterfallDefinition> = {
  type: 'waterfall',
  summary: 'what is there at first, what falls away step by step, and what is left, over the whole calendar',
  parts: {
    starts_with: 'what is there at first',
    leaves: `what each step leaves, and what falls away before it: \`${example}\``,
  },
  read(view, reading) {
    const { visible, report } = reading;
    const startsWith = readName(view, 'starts_with', reading);
    const leaves = neededPart(view, 'leaves', report);
    if (leaves === undefined) return undefined;
    const { value, layer } = leaves;
    if (value.size === 0)
      reportEmpty('leaves', 'one step at least', layer.placeOf('leaves'), example, report);
    const stages = [...value].map(([text, names]) => {
      const left = readShown({ text, place: layer.placeOf('leaves', text) }, layer.scope, visible, report);
      const falls = readNames(names, layer, reading);
      return left && falls && { falls, leaves: left };
    });
    const isWhole = stages.length > 0 && stages.every((stage) => stage !== undefined);
    if (startsWith === undefined || !isWhole) return undefined;
    return { type: 'waterfall', startsWith, stages, asked: asksOf(startsWith, stages) };
  },
};
