import type { Report } from '../errors/problem.ts';
import { instanceOf } from './names.ts';
import { withOwnLabels } from './own-labels.ts';
import { type Shown, type TableDefinition, waysToCut } from './scenario.ts';
import type { TableSpec } from './schema.ts';
import type { Visible } from './scope.ts';
import { reportNotOneOf } from './variables.ts';
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

function readRows(view: View<TableSpec>, visible: Visible, report: Report): readonly Shown[] {
  const rows = neededPart(view, 'rows', report);
  if (rows === undefined) return [];
  const { value, layer } = rows;
  if (value.length === 0)
    reportEmpty(
      'rows',
      'the names of inputs or lines, one at least',
      layer.placeOf('rows'),
      '[starts, results_paid]',
      report,
    );
  return value.flatMap((name) => readShown(name, layer.scope, visible, report) ?? []);
}

/** The tables of a scenario and of the models that it uses. */
export function readTables(showing: Showing, visible: Visible, report: Report): readonly TableDefinition[] {
  const tables = viewsOf('tables', showing, report).map((view) => ({
    ...nameView(view),
    summary: partOf(view, 'summary')?.value.text ?? '',
    by: readBy(view, visible, report),
    rows: readRows(view, visible, report),
  }));
  return withOwnLabels(tables, ({ name }) => ({ kind: 'table', instance: instanceOf(name) }));
}
