import type { Level, Scenario } from '../scenario/scenario.ts';
import { partsOf } from '../scenario/values/level-parts.ts';

function keysOf(level: Level, { calendar, dimensions }: Scenario): readonly string[] {
  if (level.form === 'years') return calendar.years;
  if (level.form === 'dated') return level.rules.map(({ date }) => date);
  return level.form === 'items' ? dimensions.get(level.dimension)!.items : [];
}

function partText(part: Level, scenario: Scenario): string {
  const text = levelText(part, scenario);
  return partsOf(part).length === 0 ? text : `{${text}}`;
}

/** Figures as their author wrote them, on one line: `from 2012/13: 80%, from Apr 2016: 10%`. */
export function levelText(level: Level, scenario: Scenario): string {
  if (level.form === 'one') return level.quantity.text;
  if (level.form === 'list') {
    const figures = `[${level.quantities.map(({ text }) => text).join(', ')}]`;
    return level.column === undefined ? figures : `${figures} from ${level.column.written.text}`;
  }
  const keys = keysOf(level, scenario);
  return partsOf(level)
    .map((part, index) => `${keys[index]}: ${partText(part, scenario)}`)
    .join(', ');
}
