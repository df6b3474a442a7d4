import { planOfRanks } from '../../analysis/sensitivity/rank-correlations.ts';
import type { Sensitivity } from '../../analysis/sensitivity/sensitivity.ts';
import type { Source } from '../../analysis/sensitivity/sources.ts';
import { nodeOf } from '../../graph/graph.ts';
import { drawsOf } from '../../simulation/plan.ts';
import type { GroupShare, VarianceShares } from '../../simulation/sensitivity/variance-shares.ts';
import { type Estimate, halfWidth } from '../../simulation/summary.ts';
import { shortFigure } from '../charts/drawing/short-figure.ts';
import { formatCount, formatFigure } from '../format.ts';
import { shownUnit } from '../lines.ts';
import { labelsInSentence } from '../words/names.ts';
import { ownShare, shareWithError } from './estimates.ts';
import { sourceInSentence } from './names.ts';

const whyNoShares = {
  constant: 'It is the same in every future simulated: there is no uncertainty to share out.',
  'no-value':
    'In some of the futures simulated it has no value, as in a division by nil, so it has neither shares nor rank correlations.',
  'too-rare':
    'It differs in so few of the futures simulated that its shares would be guesses. More draws (--draws) may show them.',
} as const;

// `97% of the variance (±1 point)`; the error is never made out to be less than it is.
function shareInWords(value: number, width: number): string {
  const [share, error] = shareWithError(value, width).split(' ');
  return `${share} of the variance${error === undefined ? '' : ` (${error} ${error === '±1' ? 'point' : 'points'})`}`;
}

interface SharedSource extends GroupShare {
  readonly source: Source;
}

function inOrderOfFirst({ sources }: Sensitivity, { groups }: VarianceShares): readonly SharedSource[] {
  return groups
    .map((group, index) => ({ ...group, source: sources[index]! }))
    .toSorted((a, b) => b.first.value - a.first.value);
}

// The error of a difference is at most the root of the sum of the squares where the two err independently.
function areClose(one: Estimate, other: Estimate, width: (se: number) => number): boolean {
  return one.value - other.value <= width(Math.hypot(one.se, other.se));
}

function sourceSentences(found: Sensitivity, shares: VarianceShares): readonly string[] {
  const { base, settings } = found;
  const width = (se: number) => halfWidth(se, settings.plan);
  const [top, second] = inOrderOfFirst(found, shares);
  const { source, first } = top!;
  const name = sourceInSentence(base, source);
  if (second === undefined)
    return [`All of its uncertainty comes from ${name}: nothing else that is drawn moves it.`];
  if (first.value <= width(first.se))
    return ['No source of uncertainty moves it by itself; what they do, they do together.'];
  const lead = first.value > 0.5 ? 'Most' : 'The largest part';
  const sentence = `${lead} of the uncertainty, about ${shareInWords(first.value, width(first.se))}, comes from ${name}.`;
  const other = sourceInSentence(base, second.source);
  return areClose(first, second.first, width)
    ? [sentence, `These draws cannot tell whether that or ${other} has more.`]
    : [sentence];
}

function togetherSentence({ settings }: Sensitivity, { groups, interactions }: VarianceShares): string[] {
  if (groups.length < 2) return [];
  const width = halfWidth(interactions.se, settings.plan);
  return interactions.value > width
    ? [
        `About ${shareInWords(interactions.value, width)} comes only from sources acting together, and belongs to none by itself.`,
      ]
    : ['What sources do only together cannot be told from nothing.'];
}

function tornadoSentence({ base, of, tornado }: Sensitivity): string[] {
  const [row] = tornado.rows;
  if (row === undefined) return [];
  if (row.swing === 0) return ['Moved one at a time from low to high, no input makes a difference.'];
  const [unit, own] = [of, row.name].map((name) => shownUnit(nodeOf(base.graph, name)));
  const [from, to] = [row.low, row.high].map((end) => {
    const often = ownShare(end);
    const rarity = often === undefined ? '' : ` (in ${often} futures)`;
    return `${formatFigure(end.output, unit!)} at ${shortFigure(end.value, own!)}${rarity}`;
  });
  const name = labelsInSentence(base, [row.name]);
  return tornado.rows.length === 1
    ? [`Moved from low to high, ${name} takes it from ${from} to ${to}.`]
    : [`Moved one at a time, ${name} moves it furthest: from ${from} to ${to}.`];
}

/** What moves a measure, in two to four sentences; why there are no shares, where there are none. */
export function sensitivityWords(found: Sensitivity): readonly string[] {
  const { shares, sources } = found;
  if (sources.length === 0) return ['Nothing uncertain moves it: it is the same in every future simulated.'];
  if (shares.type !== 'shares') return [...tornadoSentence(found), whyNoShares[shares.type]];
  return [...sourceSentences(found, shares), ...togetherSentence(found, shares), ...tornadoSentence(found)];
}

function groupNotes({ base, sources }: Sensitivity): readonly string[] {
  return sources.flatMap((source) => {
    const name = sourceInSentence(base, source);
    if (source.type === 'correlated')
      return [
        `Drawn together because they are correlated, ${name} count as one source; the tornado moves them one at a time.`,
      ];
    return source.type === 'chance'
      ? [
          'Chance in single cases counts as one source of all lines and periods, and stands at its mean in the tornado.',
        ]
      : [];
  });
}

function timeNotes({ base, inputs }: Sensitivity): readonly string[] {
  const names = inputs.filter((name) => nodeOf(base.graph, name).uncertainty!.varies !== 'once');
  if (names.length === 0) return [];
  const [is, its] = names.length === 1 ? ['is', 'its'] : ['are', 'their'];
  return [
    `Drawn afresh over time, ${labelsInSentence(base, names)} ${is} moved in all periods at once by the tornado, though ${its} draws need not go together, so that all of them are that low, or that high, in fewer futures than the table says; they count as one source, and ${its} rank correlation is that of ${its} average.`,
  ];
}

function fewValuesNotes({ base, tornado }: Sensitivity): readonly string[] {
  const names = tornado.rows
    .filter(({ low, high }) => ownShare(low) !== undefined || ownShare(high) !== undefined)
    .map(({ name }) => name);
  if (names.length === 0) return [];
  const [takes, its] = names.length === 1 ? ['takes', 'its'] : ['take', 'their'];
  const named = labelsInSentence(base, names);
  const percentiles = `${its} 10th and ${its} 90th percentile or, where these are one value, ${its} lowest and highest`;
  return [
    `${named.charAt(0).toUpperCase()}${named.slice(1)} ${takes} few values: low and high are ${percentiles}.`,
  ];
}

function missingNotes({ base, idle, tornado }: Sensitivity): readonly string[] {
  const { withoutValue } = tornado;
  return [
    ...(withoutValue.length === 0
      ? []
      : [`No row for ${labelsInSentence(base, withoutValue)}: at one end it has no value.`]),
    ...(idle.length === 0
      ? []
      : [`No formula leads to it from ${labelsInSentence(base, idle)}, which cannot move it.`]),
  ];
}

function drawsNote({ settings, sources, shares }: Sensitivity): readonly string[] {
  if (sources.length === 0 || shares.type === 'constant') return [];
  const { plan, seed } = settings;
  const futures = formatCount(drawsOf(plan) * (sources.length + 2));
  const ranks = planOfRanks(plan);
  const fewer = ranks === plan ? '' : `; rank correlations on ${formatCount(drawsOf(ranks))} draws`;
  return [
    `Shares rest on ${futures} futures (${formatCount(plan.replicates)} replicates of ${plan.size} draws, ${sources.length + 2} times, seed ${seed})${fewer}. ± is the simulation error (95%). It says nothing of whether the ranges are right.`,
  ];
}

/** What must be known to read the tables: what counts as one source and why, what has no row, what the figures rest on. */
export function sensitivityNotes(found: Sensitivity): readonly string[] {
  return [
    ...groupNotes(found),
    ...timeNotes(found),
    ...fewValuesNotes(found),
    ...missingNotes(found),
    ...drawsNote(found),
  ];
}
