import { problem, type Report } from '../../errors/problem.ts';
import { instanceOf } from '../names.ts';
import { type Shown, type TableDefinition, waysToCut } from '../scenario.ts';
import type { TableSpec } from '../schema.ts';
import type { Visible } from '../scope.ts';
import { reportNotOneOf } from '../values/variables.ts';
import { withOwnLabels } from './own-labels.ts';
import {
  nameView,
  neededPart,
  partOf,
  readShown,
  reportEmpty,
  type Showing,
  type View,
  viewsOf,
} from './views.ts';

function readBy(view: View<TableSpec>, { dimensions }: Visible, report: Report): string {
  const written = partOf(view, 'by')?.value;
  if (written === undefined) return waysToCut[0];
  const known = [...waysToCut, ...dimensions.keys()];
  if (known.includes(written.text)) return written.text;
  reportNotOneOf(written, 'a way to cut a table', known, report);
  return waysToCut[0];
}

// The part that was said last, since what a scenario says of a model's table may turn it.
function sideOf(view: View<TableSpec>, report: Report): 'rows' | 'columns' {
  const layer = view.layers.findLast(({ spec }) => spec.rows !== undefined || spec.columns !== undefined);
  if (layer?.spec.columns === undefined) return 'rows';
  const reject = (expected: string) =>
    report(problem('wrong-shape', layer.placeOf('columns'), { what: '"columns"', expected }));
  const by = partOf(view, 'by')?.value.text ?? waysToCut[0];
  if (layer.spec.rows !== undefined) reject('in place of "rows", not beside it');
  if (waysToCut.some((way) => way === by))
    reject('beside a "by" that names a dimension, whose items are then the rows');
  return 'columns';
}

function readLines(
  view: View<TableSpec>,
  side: 'rows' | 'columns',
  visible: Visible,
  report: Report,
): readonly Shown[] {
  const lines = neededPart(view, side, report);
  if (lines === undefined) return [];
  const { value, layer } = lines;
  if (value.length === 0)
    reportEmpty(
      side,
      'the names of inputs or lines, one at least',
      layer.placeOf(side),
      '[starts, results_paid]',
      report,
    );
  return value.flatMap((name) => readShown(name, layer.scope, visible, report) ?? []);
}

function readTable(view: View<TableSpec>, visible: Visible, report: Report): TableDefinition {
  const side = sideOf(view, report);
  return {
    ...nameView(view),
    summary: partOf(view, 'summary')?.value.text ?? '',
    by: readBy(view, visible, report),
    rows: readLines(view, side, visible, report),
    isTurned: side === 'columns',
  };
}

/** The tables of a scenario and of the models that it uses. */
export function readTables(showing: Showing, visible: Visible, report: Report): readonly TableDefinition[] {
  const tables = viewsOf('tables', showing, report).map((view) => readTable(view, visible, report));
  return withOwnLabels(tables, ({ name }) => ({ kind: 'table', instance: instanceOf(name) }));
}
