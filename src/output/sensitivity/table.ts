import type { Sensitivity } from '../../analysis/sensitivity/sensitivity.ts';
import { nodeOf } from '../../graph/graph.ts';
import { type Estimate, halfWidth } from '../../simulation/summary.ts';
import { shownUnit } from '../lines.ts';
import type { Row, Table } from '../table.ts';

type Values = readonly (number | null)[];

const swingColumns = 7;

const none = (count: number): Values => Array<null>(count).fill(null);

function withError(estimate: Estimate | undefined, { settings }: Sensitivity): Values {
  return estimate === undefined ? none(2) : [estimate.value, halfWidth(estimate.se, settings.plan)];
}

function swingValues({ tornado }: Sensitivity, name: string): Values {
  const row = tornado.rows.find((each) => each.name === name);
  if (row === undefined) return none(swingColumns);
  const { low, high, swing } = row;
  return [low.value, low.share, high.value, high.share, low.output, high.output, swing];
}

function shareValues(found: Sensitivity, name: string): Values {
  const { shares } = found;
  const share = shares.type === 'shares' ? shares.groups.find((each) => each.name === name) : undefined;
  return [...withError(share?.first, found), ...withError(share?.total, found)];
}

function inputRow(found: Sensitivity, name: string): Row {
  const rank = found.correlations.find((each) => each.name === name)?.rank;
  const values = [...swingValues(found, name), ...withError(rank, found), ...shareValues(found, name)];
  return { label: name, style: 'line', unit: shownUnit(nodeOf(found.base.graph, name)), values };
}

function sourceRow(found: Sensitivity, name: string): Row {
  return {
    label: name,
    style: 'line',
    unit: '',
    values: [...none(swingColumns + 2), ...shareValues(found, name)],
  };
}

function togetherRow(found: Sensitivity): readonly Row[] {
  const { shares } = found;
  if (shares.type !== 'shares') return [];
  const values = [...none(swingColumns + 2), ...withError(shares.interactions, found), ...none(2)];
  return [{ label: 'only together', style: 'line', unit: '', values }];
}

/**
 * What moves a measure, as a table of plain figures: a row an input, and one for each source that is not a single input.
 * The unit is that of the input's own value; shares and correlations are fractions, each with the half-width of its 95%
 * interval after it.
 */
export function sensitivityTable(found: Sensitivity): Table {
  const { base, of } = found;
  const unit = shownUnit(nodeOf(base.graph, of));
  const measure = `${of}${unit === '' ? '' : ` (${unit === '%' ? 'share' : unit})`}`;
  const several = found.sources.filter(({ type }) => type !== 'input');
  const shares = ['Share by itself', 'Its ±', 'Share in all', 'Its ±'];
  const swing = [
    'Low',
    'Share as low',
    'High',
    'Share as high',
    `${measure} at low`,
    `${measure} at high`,
    'Swing',
  ];
  return {
    title: `${base.graph.scenario.title}: what moves ${of}`,
    rowsAre: 'Input or source',
    columns: [...swing, 'Rank correlation', 'Its ±', ...shares],
    rows: [
      ...found.inputs.map((name) => inputRow(found, name)),
      ...several.map(({ name }) => sourceRow(found, name)),
      ...togetherRow(found),
    ],
    notes: [],
  };
}
