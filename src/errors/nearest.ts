import { distance } from 'fastest-levenshtein';

/** The known name that a mistyped one most likely meant: at most a third of its letters away; undefined if none is. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const away = distance(name, candidate);
    if (away < least) [nearest, least] = [candidate, away];
  }
  return nearest;
}
