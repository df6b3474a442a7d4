import { isUpTo, type Passing, type Sought } from '../../analysis/seek.ts';
import type { BaseCase } from '../../graph/base-case.ts';
import { nodeOf } from '../../graph/graph.ts';
import { formatFigure } from '../format.ts';
import { shownUnit } from '../lines.ts';
import { orNone } from '../table.ts';
import { listed } from './figures.ts';

/** What was sought: an input to move, what it should move, and the goal as it was written. */
export interface Asked {
  readonly vary: string;
  readonly of: string;
  readonly reaches: string;
}

function writer({ graph }: BaseCase, name: string): (value: number) => string {
  const unit = shownUnit(nodeOf(graph, name));
  return (value) => formatFigure(orNone(value), unit);
}

function unfoundWords(
  base: BaseCase,
  { vary, of, reaches }: Asked,
  sought: Sought & { found: false },
): string {
  const [value, measure] = [writer(base, vary), writer(base, of)];
  const { low, high, atLow, atHigh, least, most, tried } = sought;
  const isWithin = Math.min(atLow, atHigh) === least && Math.max(atLow, atHigh) === most;
  const range = isWithin ? '' : `, at which it lies between ${measure(least)} and ${measure(most)}`;
  return `${of} does not reach ${reaches}: it goes from ${measure(atLow)} to ${measure(atHigh)} as ${vary} goes from ${value(low)} to ${value(high)} (${tried} values tried${range}).`;
}

/** At which value of an input a measure reaches a goal or jumps past it, at which others too, or what it is where it does neither. */
export function soughtWords(base: BaseCase, asked: Asked, sought: Sought): string {
  if (!sought.found) return unfoundWords(base, asked, sought);
  const { vary, of, reaches } = asked;
  const [show, measure] = [writer(base, vary), writer(base, of)];
  const place = ({ value }: Passing) => `${show(value)} (${Number(value.toPrecision(12))})`;
  const { jump, others } = sought;
  const also = others.length === 0 ? '' : ` It passes ${reaches} at ${listed(others.map(place))} too.`;
  if (jump === undefined) return `${of} reaches ${reaches} when ${vary} is ${place(sought)}.${also}`;
  const [below, above] = [measure(jump.below), measure(jump.above)];
  const sides = isUpTo(jump)
    ? `${below} up to there and ${above} above it`
    : `${below} below it and ${above} from there on`;
  return `${of} jumps past ${reaches} when ${vary} is ${place(sought)}: it is ${sides}.${also}`;
}
