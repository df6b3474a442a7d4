import type { Sensitivity } from '../../analysis/sensitivity/sensitivity.ts';
import { nodeOf } from '../../graph/graph.ts';
import { drawsOf } from '../../simulation/plan.ts';
import type { TornadoEnd } from '../../simulation/sensitivity/tornado.ts';
import { shownUnit } from '../lines.ts';
import type { Json } from '../results.ts';
import { orNone } from '../table.ts';
import { labelOf } from '../words/names.ts';
import { sourceLabel } from './names.ts';
import { sensitivityNotes, sensitivityWords } from './words.ts';

const endJson = ({ value, share, output }: TornadoEnd): Json => ({ value, share, output });

function inputJson({ base, tornado, correlations }: Sensitivity, name: string): Json {
  const row = tornado.rows.find((each) => each.name === name);
  const rank = correlations.find((each) => each.name === name)?.rank;
  const node = nodeOf(base.graph, name);
  return {
    name,
    label: labelOf(base, name),
    unit: shownUnit(node),
    varies: node.uncertainty!.varies,
    low: row === undefined ? null : endJson(row.low),
    high: row === undefined ? null : endJson(row.high),
    swing: row?.swing ?? null,
    rank_correlation: rank === undefined ? null : { value: rank.value, se: rank.se },
  };
}

function sharesJson({ base, sources, shares }: Sensitivity): Json {
  if (shares.type !== 'shares') return { type: shares.type };
  const groups = shares.groups.map(({ first, total }, index) => {
    const source = sources[index]!;
    const { name, type, inputs } = source;
    return { name, label: sourceLabel(base, source), type, inputs, first: { ...first }, total: { ...total } };
  });
  return { type: 'shares', groups, interactions: { ...shares.interactions } };
}

/**
 * What moves a measure, as one JSON document: inputs in the order of the scenario, each when it is low and when it is
 * high, with the share of futures in which it is so or more so; shares and correlations as fractions with their standard
 * errors; `null` where there is no value.
 */
export function sensitivityJson(found: Sensitivity): { readonly [key: string]: Json } {
  const { base, of, settings, inputs, idle } = found;
  return {
    turnaround: 1,
    scenario: base.graph.scenario.title,
    of,
    label: labelOf(base, of),
    unit: shownUnit(nodeOf(base.graph, of)),
    base: orNone(base.figures(of).total),
    draws: drawsOf(settings.plan),
    replicates: settings.plan.replicates,
    seed: settings.seed,
    inputs: inputs.map((name) => inputJson(found, name)),
    idle,
    shares: sharesJson(found),
    words: sensitivityWords(found),
    notes: sensitivityNotes(found),
  };
}
