import { whyNoFigure } from '../analysis/sensitivity/sensitivity.ts';
import { nearestName } from '../errors/nearest.ts';
import type { BaseCase } from '../graph/base-case.ts';
import { namedNodes } from '../output/lines.ts';
import { UsageError } from './effects.ts';

// A target goes by its own name too, where no line has that.
function nodeNamed(base: BaseCase, name: string): string {
  const known = namedNodes(base).map((node) => node.name);
  const targets = base.graph.scenario.targets;
  if (known.includes(name)) return name;
  const target = targets.find((each) => name === each.name || name === each.variable);
  if (target !== undefined) return target.variable;
  const nearest = nearestName(name, [...known, ...targets.map((each) => each.name)]);
  throw new UsageError(
    `There is no line or target called ${name}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
  );
}

/** The line or target that `--of` names, with one figure of the whole calendar; without it the balance of the budget. */
export function measureNamed(base: BaseCase, of: string | undefined): string {
  if (of === undefined && !base.graph.scenario.budget.isGiven)
    throw new UsageError('This scenario has no budget: say with --of which line or target to watch.');
  const name = nodeNamed(base, of ?? 'budget.balance');
  const why = whyNoFigure(base, name);
  if (why !== undefined) throw new UsageError(`${name} ${why}; --of takes one figure.`);
  return name;
}
