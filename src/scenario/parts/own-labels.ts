import { labelOf } from '../names.ts';
import type { Variable } from '../scenario.ts';

/** What sets a labelled thing apart from others: what it is, and the instance that it belongs to ('' for none). */
interface Belonging {
  readonly kind: string;
  readonly instance: string;
}

const inBrackets = (instance: string): string => ` (${labelOf(instance)})`;

/**
 * Labelled things with the instance's name in the labels that several instances share: two instances of one model have
 * the same labels, and a reader must tell them apart.
 */
export function withOwnLabels<T extends { readonly label: string }>(
  all: readonly T[],
  belongingOf: (each: T) => Belonging,
): readonly T[] {
  const instancesOf = new Map<string, Set<string>>();
  const keyOf = (each: T) => `${belongingOf(each).kind} ${each.label}`;
  for (const each of all)
    instancesOf.set(keyOf(each), (instancesOf.get(keyOf(each)) ?? new Set()).add(belongingOf(each).instance));
  return all.map((each) => {
    const { instance } = belongingOf(each);
    const isShared = instance !== '' && instancesOf.get(keyOf(each))!.size > 1;
    return isShared ? { ...each, label: `${each.label}${inBrackets(instance)}` } : each;
  });
}

/** The label of a variable in a table or chart of an instance ('' for none), where that instance's name goes without saying. */
export function labelWithin(instance: string, { label, scope }: Pick<Variable, 'label' | 'scope'>): string {
  const own = inBrackets(instance);
  return scope.instance === instance && label.endsWith(own) ? label.slice(0, -own.length) : label;
}
