import type { Sensitivity } from '../../analysis/sensitivity/sensitivity.ts';
import { nodeOf } from '../../graph/graph.ts';
import type { Estimate } from '../../simulation/summary.ts';
import { halfWidth } from '../../simulation/summary.ts';
import { shortFigure } from '../charts/drawing/short-figure.ts';
import { formatFigure, formatOfHundred, NO_VALUE } from '../format.ts';
import { grid } from '../grid.ts';
import { shownUnit } from '../lines.ts';
import { orNone } from '../table.ts';
import { wrap } from '../text.ts';
import { labelOf, measureInSentence } from '../words/names.ts';
import { correlationWithError, shareWithError } from './estimates.ts';
import { sourceLabel } from './names.ts';
import { sensitivityNotes, sensitivityWords } from './words.ts';

function tornadoText({ base, of, tornado }: Sensitivity): readonly string[] {
  const unit = shownUnit(nodeOf(base.graph, of));
  const rows = tornado.rows.map(({ name, low, high, swing }) => {
    const own = shownUnit(nodeOf(base.graph, name));
    const values = [low, high].flatMap(({ value, share }) => [
      shortFigure(value, own),
      formatOfHundred(share),
    ]);
    const outputs = [low.output, high.output, swing].map((output) => formatFigure(output, unit));
    return [labelOf(base, name), ...values, ...outputs];
  });
  if (rows.length === 0) return [];
  const title =
    'One input at a time, low and high, the rest as in the base case; and in how many futures it is that low or lower, that high or higher';
  return [grid(title, ['low', 'so low in', 'high', 'so high in', 'at low', 'at high', 'swing'], rows)];
}

function sharesText({ base, sources, shares, settings }: Sensitivity): readonly string[] {
  if (shares.type !== 'shares') return [];
  const write = ({ value, se }: Estimate) => shareWithError(value, halfWidth(se, settings.plan));
  const groups = shares.groups.map((group, index) => ({ ...group, source: sources[index]! }));
  const rows = groups
    .toSorted((a, b) => b.total.value - a.total.value)
    .map(({ source, first, total }) => [sourceLabel(base, source), write(first), write(total)]);
  const rest = groups.length > 1 ? [['Only together', write(shares.interactions), '']] : [];
  return [
    grid(
      'Shares of the variance: what each source has by itself, and in all, with the others',
      ['by itself', 'in all'],
      [...rows, ...rest],
    ),
  ];
}

function correlationsText({ base, correlations, settings }: Sensitivity): readonly string[] {
  const size = (rank: Estimate | undefined) => Math.abs(rank?.value ?? 0);
  const rows = correlations
    .toSorted((a, b) => size(b.rank) - size(a.rank))
    .map(({ name, rank }) => [
      labelOf(base, name),
      rank === undefined ? NO_VALUE : correlationWithError(rank.value, halfWidth(rank.se, settings.plan)),
    ]);
  const title = 'Rank correlation (Spearman) of the draws: 1 where both always rise together';
  return rows.length === 0 ? [] : [grid(title, ['correlation'], rows)];
}

/** What moves a measure, to be read on a screen: tables, what they say in sentences, and what must be known to read them. */
export function sensitivityText(found: Sensitivity): string {
  const { base, of } = found;
  const node = nodeOf(base.graph, of);
  const figure = formatFigure(orNone(base.figures(of).total), shownUnit(node));
  const asked = `What moves ${measureInSentence(base, of)}?`;
  const lead = `${base.graph.scenario.title}: ${of} is ${figure} in the base case.`;
  const notes = sensitivityNotes(found);
  return [
    wrap(asked),
    wrap(lead),
    '',
    ...tornadoText(found),
    ...sharesText(found),
    ...correlationsText(found),
    ...sensitivityWords(found).map((sentence) => wrap(sentence)),
    ...(notes.length === 0 ? [] : ['', ...notes.map((note) => wrap(note))]),
    '',
  ].join('\n');
}
