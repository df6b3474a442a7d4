import type { Sensitivity } from '../../analysis/sensitivity/sensitivity.ts';
import { nodeOf } from '../../graph/graph.ts';
import { type Estimate, halfWidth } from '../../simulation/summary.ts';
import { tornadoChart, varianceSharesChart } from '../charts/index.ts';
import { shownUnit } from '../lines.ts';
import type { Picture } from '../picture.ts';
import { labelOf, measureInSentence } from '../words/names.ts';
import { sourceLabel } from './names.ts';

function tornadoPicture(document: Document, { base, of, tornado }: Sensitivity): readonly Picture[] {
  if (tornado.rows.length === 0) return [];
  const unitOf = (name: string) => shownUnit(nodeOf(base.graph, name));
  const data = {
    scenario: base.graph.scenario.title,
    output: measureInSentence(base, of),
    unit: unitOf(of),
    base: tornado.base,
    rows: tornado.rows.map((row) => ({ ...row, label: labelOf(base, row.name), unit: unitOf(row.name) })),
  };
  return [{ name: 'tornado', svg: tornadoChart(document, data) }];
}

function sharesPicture(document: Document, found: Sensitivity): readonly Picture[] {
  const { base, of, sources, shares, settings } = found;
  if (shares.type !== 'shares') return [];
  const share = ({ value, se }: Estimate) => ({ value, halfWidth: halfWidth(se, settings.plan) });
  const data = {
    scenario: base.graph.scenario.title,
    output: measureInSentence(base, of),
    groups: shares.groups.map(({ first, total }, index) => ({
      label: sourceLabel(base, sources[index]!),
      first: share(first),
      total: share(total),
    })),
    interactions: share(shares.interactions),
  };
  return [{ name: 'variance-shares', svg: varianceSharesChart(document, data) }];
}

/** The tornado and the shares of variance of a measure, each where there is something to draw. */
export function drawSensitivity(document: Document, found: Sensitivity): readonly Picture[] {
  return [...tornadoPicture(document, found), ...sharesPicture(document, found)];
}
