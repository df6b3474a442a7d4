import { formatPlace } from '../errors/format-problem.ts';
import { nearestName } from '../errors/nearest.ts';
import { type Place, problem, type Report } from '../errors/problem.ts';
import { isUnreadable, qualify, reportRemoved } from './names.ts';
import type { Dimension, Scenario, Scope, Variable } from './scenario.ts';

/** What names can mean, and which could not be read or are removed, so that no more is said of them or that is. */
export interface Visible {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly unreadable: ReadonlySet<string>;
  readonly removed: Scenario['removed'];
}

/** A name as somebody wrote it. */
export interface WrittenName {
  readonly name: string;
  readonly scope: Scope;
  /** Names that would mean something there though no variable has them. */
  readonly others: readonly string[];
  place(): Place;
}

// Names that the scope can see, as its author would write them.
function visibleNames({ scope, others }: WrittenName, { variables }: Visible): readonly string[] {
  const all = [...variables.keys()];
  const prefix = `${scope.instance}.`;
  const inner =
    scope.instance === ''
      ? []
      : all.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  const outer = scope.instance === '' || scope.outward ? all : [];
  return [...inner, ...outer, ...others];
}

// The name most likely meant: in an instance that was not named with it, or spelt a little otherwise.
function meantBy(written: WrittenName, visible: Visible): string | undefined {
  const names = visibleNames(written, visible);
  return (
    names.find((candidate) => candidate.endsWith(`.${written.name}`)) ?? nearestName(written.name, names)
  );
}

function reportUnknown(written: WrittenName, visible: Visible, report: Report): void {
  const { name, scope } = written;
  const { variables, dimensions } = visible;
  if (reportRemoved(visible.removed, name, written.place(), report)) return;
  const nearest = meantBy(written, visible);
  const meant =
    nearest === undefined
      ? undefined
      : (variables.get(qualify(scope.instance, nearest)) ?? variables.get(nearest));
  const defined = meant === undefined ? undefined : formatPlace(meant.place);
  const isItem = [...dimensions.values()].some(({ items }) => items.includes(name));
  report(problem('unknown-name', written.place(), { name, nearest, defined, isItem }));
}

function isReported({ name, scope }: WrittenName, { unreadable }: Visible): boolean {
  return (
    isUnreadable(unreadable, qualify(scope.instance, name)) ||
    (scope.outward && isUnreadable(unreadable, name))
  );
}

/** The variable that a name means in its scope; undefined where it means none or two, which is reported. */
export function variableNamed(written: WrittenName, visible: Visible, report: Report): Variable | undefined {
  const { name, scope } = written;
  const inner = visible.variables.get(qualify(scope.instance, name));
  const outer = scope.instance === '' || !scope.outward ? undefined : visible.variables.get(name);
  if (inner !== undefined && outer !== undefined) {
    const facts = {
      name,
      inner: `${inner.name} (${formatPlace(inner.place)})`,
      outer: `${outer.name} (${formatPlace(outer.place)})`,
    };
    report(problem('shadowed-name', written.place(), facts));
    return undefined;
  }
  if (isReported(written, visible)) return undefined;
  const variable = inner ?? outer;
  if (variable === undefined) reportUnknown(written, visible, report);
  return variable;
}
