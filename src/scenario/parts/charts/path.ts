import { labelOf, onOneLine } from '../../names.ts';
import { type Kind, kinds, type Shown } from '../../scenario.ts';
import type { ChartSpec } from '../../schema.ts';
import { neededPart, readShown, reportEmpty, type View } from '../views.ts';
import type { Asked, ChartOf, ChartType, Reading } from './chart.ts';
import { readName, readPeriod } from './parts.ts';

/** How much should be there by the end of a period, and the pace that this needs. */
export interface Goal {
  readonly label: string;
  readonly amount: Shown;
  /** The period as it was named, by itself or by its year, and its index. */
  readonly by: string;
  readonly period: number;
  readonly needs: Shown;
}

/** A stock on its way to goals, and where today's pace would take it. */
export interface PathDefinition extends ChartOf<'path'> {
  readonly of: Shown;
  readonly atTodaysPace: Shown;
  readonly pace: Shown;
  readonly goals: readonly Goal[];
}

const example = '{all: {amount: target_families, by: 2019/20, needs: pace_needed}}';
const stocks: readonly Kind[] = ['stock'];
const levels: readonly Kind[] = ['constant', 'stock'];

function asksOf({ of, atTodaysPace, pace, goals }: Omit<PathDefinition, 'type' | 'asked'>): readonly Asked[] {
  const ask = (part: string, shown: Shown, taken: readonly Kind[], measures: string): Asked => {
    return { ...shown, part, kinds: taken, measures };
  };
  return [
    ask('of', of, stocks, 'amount'),
    ask('at_todays_pace', atTodaysPace, stocks, 'amount'),
    ask('pace', pace, kinds, 'pace'),
    ...goals.flatMap(({ amount, needs }) => [
      ask('amount', amount, levels, 'amount'),
      ask('needs', needs, kinds, 'pace'),
    ]),
  ];
}

function readGoals(view: View<ChartSpec>, reading: Reading): readonly Goal[] | undefined {
  const { visible, report } = reading;
  const written = neededPart(view, 'goals', report);
  if (written === undefined) return undefined;
  const { value, layer } = written;
  if (value.size === 0) reportEmpty('goals', 'one goal at least', layer.placeOf('goals'), example, report);
  const goals = [...value].map(([name, { label, amount, by, needs }]) => {
    const [level, pace] = [amount, needs].map((each) => readShown(each, layer.scope, visible, report));
    const period = readPeriod(by, reading);
    if (level === undefined || pace === undefined || period === undefined) return undefined;
    return {
      label: onOneLine(label?.text) ?? labelOf(name),
      amount: level,
      by: by.text,
      period,
      needs: pace,
    };
  });
  return goals.length > 0 && goals.every((goal) => goal !== undefined) ? goals : undefined;
}

/** The way to goals: what has happened, where today's pace leads, and the pace that each goal needs. */
export const path: ChartType<PathDefinition> = {
  type: 'path',
  summary: 'what has happened so far, where today’s pace leads, and goals with the pace that each needs',
  parts: {
    of: 'what is counted, as it stands at the end of each period; it has happened as far as it rests on recorded figures',
    at_todays_pace: 'the same at today’s pace',
    pace: 'today’s pace',
    goals: `the goals: how much, by the end of which period or year, and the pace needed: \`${example}\``,
  },
  read(view, reading) {
    const of = readName(view, 'of', reading);
    const atTodaysPace = readName(view, 'at_todays_pace', reading);
    const pace = readName(view, 'pace', reading);
    const goals = readGoals(view, reading);
    if (!(of && atTodaysPace && pace && goals)) return undefined;
    const parts = { of, atTodaysPace, pace, goals };
    return { type: 'path', ...parts, asked: asksOf(parts) };
  },
};
