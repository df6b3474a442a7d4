import { distance } from 'fastest-levenshtein';

const letters = (word: string): string => [...word].sort().join('');

// Two letters that changed places are one slip, and so are capitals.
function slips(name: string, candidate: string): number {
  const [one, other] = [name.toLowerCase(), candidate.toLowerCase()];
  const away = distance(one, other);
  return away === 2 && letters(one) === letters(other) ? 1 : away;
}

/** The known name that a mistyped one most likely meant: at most a third of its letters away; undefined if none is. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Math.min(name.length, Math.max(1, Math.floor(name.length / 3)) + 1);
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const away = slips(name, candidate);
    if (away < least) [nearest, least] = [candidate, away];
  }
  return nearest;
}
