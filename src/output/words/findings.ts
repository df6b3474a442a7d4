import type { BaseCase } from '../../graph/base-case.ts';
import { nodeOf } from '../../graph/graph.ts';
import type { Finding } from '../../scenario/scenario.ts';
import { markFigureWithUnit } from '../charts/drawing/short-figure.ts';
import { formatPounds } from '../format.ts';
import { shownUnit } from '../lines.ts';
import { orNone } from '../table.ts';

/** A finding of the scenario's own with the figures of the base case in it, each with its unit: pounds in full, the rest as in a chart. */
export function findingWords(base: BaseCase, { parts }: Finding): string {
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part.replace(/\s+/g, ' ');
    const unit = shownUnit(nodeOf(base.graph, part.variable));
    const figure = base.figures(part.variable).total;
    return unit === '£' ? formatPounds(orNone(figure)) : markFigureWithUnit(figure, unit);
  });
  return texts.join('').trim();
}
