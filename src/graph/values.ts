import { problem, type Report } from '../errors/problem.ts';
import type { Calendar } from '../scenario/calendar.ts';
import type { Quantity } from '../scenario/quantity.ts';
import type { Kind, Level, Scenario, Variable } from '../scenario/scenario.ts';
import type { Type } from './functions/function.ts';
import { formatUnit, isAmount, isMoney, isPlain, plain, type Unit, unitOf } from './units.ts';

/** Figures by cell, with the type that they give. */
export interface Given {
  readonly type: Type;
  readonly cells: readonly (readonly number[])[];
}

function* quantitiesOf(level: Level): Generator<Quantity> {
  if (level.form === 'one') yield level.quantity;
  else if (level.form === 'list') yield* level.quantities;
  else for (const inner of level.form === 'years' ? level.years : level.items) yield* quantitiesOf(inner);
}

function formsOf(level: Level): ReadonlySet<Level['form']> {
  const inner = level.form === 'years' ? level.years : level.form === 'items' ? level.items : [];
  return new Set([level.form, ...inner.flatMap((part) => [...formsOf(part)])]);
}

function dimensionsOf(level: Level): readonly string[] {
  if (level.form !== 'items') return [];
  return [...new Set([level.dimension, ...level.items.flatMap(dimensionsOf)])];
}

/** Reports an amount whose symbol does not fit a unit: money is written with £, a share plain or with %. */
export function checkSymbol({ amount, symbol, text, place }: Quantity, unit: Unit, report: Report): void {
  if (amount === 0) return;
  const bare = text.replace(/[£%]/g, '');
  const wanted = isMoney(unit) ? '£' : '';
  const fits = isPlain(unit) ? symbol !== '£' : symbol === wanted;
  if (fits) return;
  const instead = isMoney(unit)
    ? `£${bare}`
    : isPlain(unit)
      ? `${bare}, or give it a unit such as "unit: £"`
      : `${bare}, or another unit`;
  report(problem('wrong-symbol', place, { text, unit: formatUnit(unit), instead }));
}

// An input of the scenario's own need not say that £425,000 is in pounds.
function unitOfLevel(declared: Unit | undefined, level: Level): Unit {
  if (declared !== undefined) return declared;
  return [...quantitiesOf(level)].some(({ symbol }) => symbol === '£') ? unitOf('£') : plain;
}

function kindOf(variable: Variable, level: Level, unit: Unit): Kind {
  if (variable.kind !== undefined) return variable.kind;
  const forms = formsOf(level);
  const varies = forms.has('years') || forms.has('list') || variable.known !== undefined;
  if (!varies) return 'constant';
  return isAmount(unit) && forms.size > 0 && level.form !== 'one' ? 'flow' : 'rate';
}

interface Filling {
  readonly variable: Variable;
  readonly kind: Kind;
  readonly calendar: Calendar;
  readonly report: Report;
}

function yearFigures(year: Level, { variable, kind, calendar, report }: Filling): number[] {
  const { perYear } = calendar;
  if (year.form === 'list') {
    if (year.quantities.length !== perYear)
      report(
        problem('wrong-length', year.place, {
          name: variable.name,
          expected: perYear,
          found: year.quantities.length,
        }),
      );
    return year.quantities.map(({ amount }) => amount);
  }
  const amount = year.form === 'one' ? year.quantity.amount : Number.NaN;
  return Array.from({ length: perYear }, () => (kind === 'flow' ? amount / perYear : amount));
}

function listFigures(
  level: Level & { form: 'list' },
  { variable, kind, calendar, report }: Filling,
): number[] {
  const { length } = calendar.periods;
  if (kind !== 'constant' && level.quantities.length !== length)
    report(
      problem('wrong-length', level.place, {
        name: variable.name,
        expected: length,
        found: level.quantities.length,
      }),
    );
  return level.quantities.map(({ amount }) => amount);
}

function oneFigure(level: Level & { form: 'one' }, { variable, kind, report }: Filling): number[] {
  const { amount } = level.quantity;
  if (kind === 'flow' && amount !== 0)
    report(problem('ambiguous-flow', level.place, { name: variable.name }));
  return [amount];
}

function figures(level: Level, filling: Filling): number[] {
  if (level.form === 'one') return oneFigure(level, filling);
  if (level.form === 'list') return listFigures(level, filling);
  if (level.form === 'items') return [Number.NaN];
  if (filling.kind === 'constant')
    filling.report(
      problem('wrong-kind', level.place, {
        name: filling.variable.name,
        kind: 'constant',
        reason: 'it is given by year',
      }),
    );
  return level.years.flatMap((year) => yearFigures(year, filling));
}

// One figure list for every combination of items, in the order of the dimensions given; a level without a dimension
// holds for all of its items.
function cellsOf(
  level: Level,
  dimensions: readonly string[],
  scenario: Scenario,
  fill: (leaf: Level) => number[],
): number[][] {
  const [first, ...rest] = dimensions;
  if (first === undefined) return [fill(level)];
  const items = scenario.dimensions.get(first)?.items ?? [];
  return items.flatMap((_, index) => cellsOf(takeItem(level, first, index), rest, scenario, fill));
}

function takeItem(level: Level, dimension: string, index: number): Level {
  if (level.form !== 'items') return level;
  if (level.dimension === dimension) return level.items[index]!;
  return { ...level, items: level.items.map((inner) => takeItem(inner, dimension, index)) };
}

function evenOut(cells: readonly number[][], length: number): number[][] {
  return cells.map((cell) => (cell.length === 1 ? Array.from({ length }, () => cell[0]!) : cell));
}

/** The figures that an author wrote for an input, by cell, and their type. Units, lengths and kinds are checked. */
export function readGiven(
  variable: Variable,
  level: Level,
  declared: Unit | undefined,
  scenario: Scenario,
  report: Report,
): Given {
  const unit = unitOfLevel(declared, level);
  const kind = kindOf(variable, level, unit);
  for (const quantity of quantitiesOf(level)) checkSymbol(quantity, unit, report);
  const dimensions = [...new Set([...(variable.dimensions ?? []), ...dimensionsOf(level)])];
  const filling = { variable, kind, calendar: scenario.calendar, report };
  const cells = cellsOf(level, dimensions, scenario, (leaf) => figures(leaf, filling));
  const isProfile = kind === 'constant' && formsOf(level).has('list');
  const varies =
    !isProfile &&
    (cells.some((cell) => cell.length > 1) || formsOf(level).has('years') || variable.known !== undefined);
  const type: Type = { measure: isProfile ? 'profile' : 'number', unit, dimensions, varies, kind };
  return { type, cells: varies ? evenOut(cells, scenario.calendar.periods.length) : cells };
}

/** Recorded figures (`known:` or `before:`) by cell; `most` is how many there may be. */
export function readRecorded(
  level: Level | undefined,
  name: string,
  type: { readonly unit: Unit; readonly dimensions: readonly string[] },
  scenario: Scenario,
  most: number,
  report: Report,
): readonly (readonly number[])[] {
  if (level === undefined) return [];
  for (const quantity of quantitiesOf(level)) checkSymbol(quantity, type.unit, report);
  const read = (leaf: Level): number[] => {
    const found = leaf.form === 'list' ? leaf.quantities : leaf.form === 'one' ? [leaf.quantity] : [];
    if (found.length > most || found.length === 0)
      report(problem('wrong-length', leaf.place, { name, expected: most, found: found.length }));
    return found.map(({ amount }) => amount);
  };
  return cellsOf(level, type.dimensions, scenario, read);
}
