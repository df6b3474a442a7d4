import type { Level } from '../scenario.ts';
import type { Quantity } from '../text/quantity.ts';
import type { SourceFile } from '../text/source-file.ts';

/** The figures that a figure is made of: those of its years, rules or items; one amount and a list have none. */
export function partsOf(level: Level): readonly Level[] {
  if (level.form === 'years') return level.years;
  if (level.form === 'dated') return level.rules.map((rule) => rule.level);
  return level.form === 'items' ? level.items : [];
}

/** The figure with each of its parts replaced by what `change` makes of it. */
export function mapParts(level: Level, change: (part: Level) => Level): Level {
  if (level.form === 'years') return { ...level, years: level.years.map(change) };
  if (level.form === 'items') return { ...level, items: level.items.map(change) };
  if (level.form !== 'dated') return level;
  return { ...level, rules: level.rules.map((rule) => ({ ...rule, level: change(rule.level) })) };
}

/** Every amount that is written in a figure. */
export function quantitiesOf(level: Level): readonly Quantity[] {
  if (level.form === 'one') return [level.quantity];
  return level.form === 'list' ? level.quantities : partsOf(level).flatMap(quantitiesOf);
}

/** The files that a figure is read from. */
export function filesOf(level: Level): readonly SourceFile[] {
  if (level.form === 'list') return level.column === undefined ? [] : [level.column.file];
  return partsOf(level).flatMap(filesOf);
}

/** Every form that a figure and its parts have. */
export function formsOf(level: Level): ReadonlySet<Level['form']> {
  return new Set([level.form, ...partsOf(level).flatMap((part) => [...formsOf(part)])]);
}

/** The dimensions by whose items a figure is written. */
export function dimensionsOf(level: Level): readonly string[] {
  const own = level.form === 'items' ? [level.dimension] : [];
  return [...new Set([...own, ...partsOf(level).flatMap(dimensionsOf)])];
}
