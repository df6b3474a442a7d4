import { problem, type Report } from '../errors/problem.ts';
import type { WrittenText } from '../scenario/text/written.ts';
import { isInCall, type Token } from './token.ts';

// £5,100 is one sum: nobody writes £5 and then a 100 that is no money.
const couldBeSeveral = ({ type, text }: Token): boolean =>
  type === 'number' && text.includes(',') && !text.startsWith('£');

/**
 * Reports numbers among the arguments of a function whose commas could part thousands or arguments: `max(a, 5,100)`.
 * True where there are any.
 */
export function reportAmbiguousCommas(
  formula: WrittenText,
  tokens: readonly Token[],
  report: Report,
): boolean {
  const ambiguous = tokens.filter((token, index) => couldBeSeveral(token) && isInCall(tokens, index));
  for (const { text, start, end } of ambiguous)
    report(problem('ambiguous-comma', formula.at(start, end), { text }));
  return ambiguous.length > 0;
}
