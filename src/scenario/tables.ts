import { problem, type Report } from '../errors/problem.ts';
import { instanceOf } from './names.ts';
import { withOwnLabels } from './own-labels.ts';
import { type Shown, type TableBy, type TableDefinition, waysToCut } from './scenario.ts';
import type { TableSpec } from './schema.ts';
import type { Visible } from './scope.ts';
import { reportNotOneOf } from './variables.ts';
import { describeView, partOf, readShown, type Showing, type View, viewsOf } from './views.ts';

function readBy(view: View<TableSpec>, report: Report): TableBy {
  const written = partOf(view, 'by')?.value;
  const by = waysToCut.find((candidate) => candidate === written?.text);
  if (written !== undefined && by === undefined)
    reportNotOneOf(written, 'a way to cut a table', waysToCut, report);
  return by ?? waysToCut[0]!;
}

function readRows(view: View<TableSpec>, visible: Visible, report: Report): readonly Shown[] {
  const rows = partOf(view, 'rows');
  if (rows === undefined) {
    report(problem('missing-key', view.place, { key: 'rows', of: `"${view.name}"` }));
    return [];
  }
  const { value, layer } = rows;
  if (value.length === 0) {
    const expected = 'the names of inputs or lines, one at least, as in [starts, results_paid]';
    report(problem('wrong-shape', layer.placeOf('rows'), { what: '"rows"', expected }));
  }
  return value.flatMap((name) => readShown(name, layer.scope, visible, report) ?? []);
}

/** The tables of a scenario and of the models that it uses. */
export function readTables(showing: Showing, visible: Visible, report: Report): readonly TableDefinition[] {
  const tables = viewsOf('tables', showing, report).map((view) => ({
    ...describeView(view),
    by: readBy(view, report),
    rows: readRows(view, visible, report),
  }));
  return withOwnLabels(tables, ({ name }) => ({ kind: 'table', instance: instanceOf(name) }));
}
