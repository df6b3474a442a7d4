import { problem, type Report, warning } from '../errors/problem.ts';
import type { Calendar } from '../scenario/calendar.ts';
import type { Kind, Level, Scenario, Variable } from '../scenario/scenario.ts';
import type { Quantity } from '../scenario/text/quantity.ts';
import { rulesInForce } from '../scenario/values/dated.ts';
import { dimensionsOf, filesOf, formsOf, mapParts, quantitiesOf } from '../scenario/values/level-parts.ts';
import type { Type } from './functions/function.ts';
import {
  formatUnit,
  isAmount,
  isAmountOverTime,
  isMoney,
  isPlain,
  plain,
  type Unit,
  unitOf,
} from './units.ts';

/** Figures by cell, with the type that they give. */
export interface Given {
  readonly type: Type;
  readonly cells: readonly (readonly number[])[];
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
  return quantitiesOf(level).some(({ symbol }) => symbol === '£') ? unitOf('£') : plain;
}

function isByTime({ known, timing, kind }: Variable, forms: ReadonlySet<Level['form']>): boolean {
  const isDrawnAfresh = timing.varies !== 'once' && kind !== 'constant';
  const isWrittenOverTime = (['list', 'years', 'dated'] as const).some((form) => forms.has(form));
  return isWrittenOverTime || known !== undefined || isDrawnAfresh;
}

function kindOf(variable: Variable, level: Level, unit: Unit): Kind {
  if (variable.kind !== undefined) return variable.kind;
  const forms = formsOf(level);
  if (!isByTime(variable, forms)) return 'constant';
  if (forms.has('dated')) return 'rate';
  return isAmount(unit) && forms.size > 0 && level.form !== 'one' ? 'flow' : 'rate';
}

interface Filling {
  readonly variable: Variable;
  readonly kind: Kind;
  readonly calendar: Calendar;
  readonly report: Report;
}

function listed(
  level: Level & { form: 'list' },
  count: number,
  of: string,
  { variable, calendar, report }: Filling,
) {
  const found = level.quantities.length;
  const expected = `${count}, one for each ${calendar.by}${of}`;
  if (found !== count) report(problem('wrong-length', level.place, { name: variable.name, expected, found }));
  return level.quantities.map(({ amount }) => amount);
}

function yearFigures(year: Level, filling: Filling): number[] {
  const { perYear } = filling.calendar;
  if (year.form === 'list') return listed(year, perYear, ' of the year', filling);
  const amount = year.form === 'one' ? year.quantity.amount : Number.NaN;
  return Array.from({ length: perYear }, () => (filling.kind === 'flow' ? amount / perYear : amount));
}

function listFigures(level: Level & { form: 'list' }, filling: Filling): number[] {
  if (filling.kind === 'constant') return level.quantities.map(({ amount }) => amount);
  return listed(level, filling.calendar.periods.length, ' of the calendar', filling);
}

function oneFigure(level: Level & { form: 'one' }, { variable, kind, report }: Filling): number[] {
  const { amount } = level.quantity;
  if (kind === 'flow' && amount !== 0)
    report(problem('ambiguous-flow', level.place, { name: variable.name }));
  return [amount];
}

// What holds until the next date is a level: it could not be added up, and a constant has no dates.
function datedFigures(level: Level & { form: 'dated' }, { variable, kind, calendar, report }: Filling) {
  const { name } = variable;
  const reason = 'it is given by date, and what holds until the next date is a rate or a stock';
  if (kind !== 'rate' && kind !== 'stock') report(problem('wrong-kind', level.place, { name, kind, reason }));
  return calendar.periods.map((_, period) => {
    const [rule] = rulesInForce(level.rules, period, period);
    return rule?.level.form === 'one' ? rule.level.quantity.amount : Number.NaN;
  });
}

function figures(level: Level, filling: Filling): number[] {
  if (level.form === 'one') return oneFigure(level, filling);
  if (level.form === 'list') return listFigures(level, filling);
  if (level.form === 'dated') return datedFigures(level, filling);
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

// A constant has no years that could be drawn apart.
function checkTiming({ name, timing }: Variable, kind: Kind, report: Report): void {
  if (timing.varies === 'once' || kind !== 'constant') return;
  const reason = 'it is drawn afresh over time, and a constant has no time';
  report(problem('wrong-kind', timing.place, { name, kind, reason }));
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
  if (level.form === 'items' && level.dimension === dimension) return level.items[index]!;
  return mapParts(level, (part) => takeItem(part, dimension, index));
}

function evenOut(cells: readonly number[][], length: number): number[][] {
  return cells.map((cell) => (cell.length === 1 ? Array.from({ length }, () => cell[0]!) : cell));
}

// A variable that says which dimensions it has takes figures over those only.
function checkDimensions({ name, dimensions }: Variable, level: Level, report: Report): void {
  const [stray] =
    dimensions === undefined ? [] : dimensionsOf(level).filter((found) => !dimensions.includes(found));
  if (stray === undefined) return;
  report(problem('wrong-dimension', level.place, { name, found: stray, declared: dimensions ?? [] }));
}

// A price can be the same for every item; an amount cannot be, without saying whether it is each item's or all of theirs.
function checkItems(
  { name, dimensions }: Pick<Variable, 'name' | 'dimensions'>,
  level: Level,
  unit: Unit,
  scenario: Scenario,
  report: Report,
): void {
  const [dimension] = (dimensions ?? []).filter((declared) => !dimensionsOf(level).includes(declared));
  const items = scenario.dimensions.get(dimension ?? '')?.items ?? [];
  const isNil = quantitiesOf(level).every(({ amount }) => amount === 0);
  if (dimension === undefined || items.length < 2 || isNil || !isAmountOverTime(unit)) return;
  report(problem('missing-item', level.place, { name, dimension, items: items.join(', ') }));
}

const fullShare = 1e-9;

// A profile usually says when something falls, not how much of it; visits by month are one that does not.
function checkProfile(name: string, level: Level, report: Report): void {
  if (level.form === 'items') for (const item of level.items) checkProfile(name, item, report);
  if (level.form !== 'list') return;
  const amounts = level.quantities.map(({ amount }) => amount);
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (Math.abs(sum - 1) <= fullShare && amounts.every((amount) => amount >= 0)) return;
  const negative = amounts.every((amount) => amount >= 0) ? '' : ', one of them below nil';
  report(
    warning('profile-sum', level.place, { name, sum: `${Number((sum * 100).toPrecision(6))}%${negative}` }),
  );
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
  checkDimensions(variable, level, report);
  checkItems(variable, level, unit, scenario, report);
  checkTiming(variable, kind, report);
  for (const quantity of quantitiesOf(level)) checkSymbol(quantity, unit, report);
  const dimensions = [...new Set([...(variable.dimensions ?? []), ...dimensionsOf(level)])];
  const filling = { variable, kind, calendar: scenario.calendar, report };
  const cells = cellsOf(level, dimensions, scenario, (leaf) => figures(leaf, filling));
  const forms = formsOf(level);
  const isProfile = kind === 'constant' && forms.has('list');
  if (isProfile) checkProfile(variable.name, level, report);
  const varies = !isProfile && (isByTime(variable, forms) || kind === 'flow');
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
  checkItems({ name, dimensions: type.dimensions }, level, type.unit, scenario, report);
  for (const quantity of quantitiesOf(level)) checkSymbol(quantity, type.unit, report);
  const read = (leaf: Level): number[] => {
    const found = leaf.form === 'list' ? leaf.quantities : leaf.form === 'one' ? [leaf.quantity] : undefined;
    const facts = {
      what: `What is recorded of ${name}`,
      expected: 'a list of figures, one a period, in [ ]',
    };
    if (found === undefined) report(problem('wrong-shape', leaf.place, facts));
    else if (found.length > most || (found.length === 0 && filesOf(leaf).length === 0))
      report(problem('wrong-length', leaf.place, { name, expected: `1 to ${most}`, found: found.length }));
    return (found ?? []).map(({ amount }) => amount);
  };
  return cellsOf(level, type.dimensions, scenario, read);
}
