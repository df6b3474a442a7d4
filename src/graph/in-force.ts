import type { Level, Rule, Scenario } from '../scenario/scenario.ts';
import { rulesInForce } from '../scenario/values/dated.ts';
import { levelText } from './level-text.ts';

/** A rule that holds in the time that is explained, what it sets, and the items whose rule it is, if it is not that of all. */
export interface InForce {
  readonly rule: Rule;
  readonly written: string;
  readonly items: readonly string[];
}

/** The rules of a figure that are in force at some time from one period to another; none where it is not given by date. */
export function inForce(level: Level, scenario: Scenario, first: number, last: number): readonly InForce[] {
  if (level.form === 'dated')
    return rulesInForce(level.rules, first, last).map((rule) => ({
      rule,
      written: levelText(rule.level, scenario),
      items: [],
    }));
  if (level.form !== 'items') return [];
  const names = scenario.dimensions.get(level.dimension)!.items;
  return level.items.flatMap((part, index) =>
    inForce(part, scenario, first, last).map((found) => ({
      ...found,
      items: [names[index]!, ...found.items],
    })),
  );
}
