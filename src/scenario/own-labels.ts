import { labelOf } from './names.ts';

/** What sets a labelled thing apart from others: what it is, and the instance that it belongs to ('' for none). */
interface Belonging {
  readonly kind: string;
  readonly instance: string;
}

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
    return isShared ? { ...each, label: `${each.label} (${labelOf(instance)})` } : each;
  });
}
