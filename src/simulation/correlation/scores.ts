import { normalQuantile } from '../../numeric/normal-quantile.ts';
import { type Chances, deal } from '../design/index.ts';
import { fillFrom, type Stream } from '../streams.ts';

function dealt(sorted: Float64Array, takers: Uint16Array): Float64Array {
  const scores = new Float64Array(sorted.length);
  for (let rank = 0; rank < sorted.length; rank += 1) sorted[rank] = normalQuantile(sorted[rank]!);
  deal(sorted, takers, scores);
  return scores;
}

/** The normal scores of the chances that a level's draws take. */
export function scoresOf({ chances, takers }: Chances): Float64Array {
  return dealt(chances.slice(), takers);
}

/** As many independent normal numbers as a level has draws, in the order in which its draws take its chances. */
export function freshScores({ takers }: Chances, stream: Stream): Float64Array {
  const drawn = new Float64Array(takers.length);
  fillFrom(stream, drawn);
  return dealt(drawn.sort(), takers);
}
