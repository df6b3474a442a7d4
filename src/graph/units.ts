/** A unit as powers of its base units: `£/fte/year` is {£: 1, fte: −1, year: −1}. No powers is a plain number. */
export type Unit = Readonly<Record<string, number>>;

/** The unit of plain numbers and shares. */
export const plain: Unit = {};

/** A unit of one base unit. */
export function unitOf(base: string): Unit {
  return { [base]: 1 };
}

function power(unit: Unit, exponent: number): Unit {
  const entries = Object.entries(unit).map(([base, old]) => [base, old * exponent] as const);
  return Object.fromEntries(entries.filter(([, now]) => now !== 0));
}

// A noun such as `constructor` is found on every object, so only a unit's own bases count.
function exponentOf(unit: Unit, base: string): number {
  return Object.hasOwn(unit, base) ? unit[base]! : 0;
}

/** The unit of a product. */
export function multiplyUnits(left: Unit, right: Unit): Unit {
  const bases = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  const entries = bases.map((base) => [base, exponentOf(left, base) + exponentOf(right, base)] as const);
  return Object.fromEntries(entries.filter(([, exponent]) => exponent !== 0));
}

/** The unit of a quotient. */
export function divideUnits(left: Unit, right: Unit): Unit {
  return multiplyUnits(left, power(right, -1));
}

/** The unit of a whole power. */
export function raiseUnit(unit: Unit, exponent: number): Unit {
  return power(unit, exponent);
}

/** Whether two units are the same. */
export function sameUnit(left: Unit, right: Unit): boolean {
  return Object.keys(divideUnits(left, right)).length === 0;
}

/** Whether a unit is that of plain numbers. */
export function isPlain(unit: Unit): boolean {
  return Object.keys(unit).length === 0;
}

const lengths: ReadonlyMap<string, number> = new Map([
  ['year', 1],
  ['month', 12],
  ['week', 52],
]);

/** How many of a unit of time make a year, 52 weeks by convention; undefined for other units. */
export function timesInYear(unit: Unit): number | undefined {
  const [first, ...others] = Object.entries(unit);
  return first?.[1] === 1 && others.length === 0 ? lengths.get(first[0]) : undefined;
}

/** Whether amounts of the unit are written with £: money is on its upper side. */
export function isMoney(unit: Unit): boolean {
  return unit['£'] === 1;
}

/** Whether the unit is an amount that a year's figure shares out over its periods, rather than a price or a level. */
export function isAmount(unit: Unit): boolean {
  return !isPlain(unit) && Object.values(unit).every((exponent) => exponent > 0);
}

/** Reads `£/fte/year`, `family`, `1`; undefined for anything else. */
export function parseUnit(text: string): Unit | undefined {
  const parts = text.trim().split(/\s*([*/])\s*/);
  let unit: Unit = plain;
  for (let index = 0; index < parts.length; index += 2) {
    const base = parts[index]!;
    if (!/^(£|1|[a-z][a-z_]*)$/.test(base)) return undefined;
    const next = base === '1' ? plain : unitOf(base);
    unit = parts[index - 1] === '/' ? divideUnits(unit, next) : multiplyUnits(unit, next);
  }
  return unit;
}

const times = (base: string, exponent: number): string[] => Array.from({ length: exponent }, () => base);

/** A unit in its usual writing: `£/fte/year`; a plain number is `1`. */
export function formatUnit(unit: Unit): string {
  const entries = Object.entries(unit);
  const upper = entries.flatMap(([base, exponent]) => (exponent > 0 ? times(base, exponent) : []));
  const lower = entries.flatMap(([base, exponent]) => (exponent < 0 ? times(base, -exponent) : []));
  return [upper.length > 0 ? upper.join('*') : '1', ...lower].join('/');
}

/** A unit in words, for messages: a plain number is said to be one. */
export function describeUnit(unit: Unit): string {
  return isPlain(unit) ? 'a plain number' : formatUnit(unit);
}

/**
 * Whether amounts of the unit add up over items: a spending of £400 a year and one of £500 make £900 a year, but a price
 * of £4 a family and one of £5 make nothing.
 */
export function isAmountOverTime(unit: Unit): boolean {
  const { year: _year, month: _month, week: _week, day: _day, hour: _hour, ...rest } = unit;
  return isAmount(rest);
}

/** A sum in pounds that is no further from nil than this is nil: half a penny, since a budget has no smaller sums. */
export const halfPenny = 0.005;
