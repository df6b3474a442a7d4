import { problem, type Report } from '../errors/problem.ts';
import type { WrittenText } from '../scenario/text/written.ts';
import { isInCall, type Token } from './token.ts';

const endsValue = ({ type, text }: Token): boolean => type !== 'operator' || text === ')';
const startsValue = ({ type, text }: Token): boolean => type !== 'operator' || text === '(';

// The single values that stand side by side from one on, as many as a sentence can show.
function valuesFrom(tokens: readonly Token[], index: number): readonly string[] {
  const after = tokens.slice(index);
  const end = after.findIndex(({ type }) => type === 'operator');
  return after.slice(0, Math.min(8, end < 0 ? after.length : end)).map(({ text }) => text);
}

/** Reports the first two values that stand side by side with nothing between them; true where there are any. */
export function reportAdjacent(formula: WrittenText, tokens: readonly Token[], report: Report): boolean {
  const index = tokens.findIndex((token, at) => {
    const next = tokens[at + 1];
    const isCall = token.type === 'name' && next?.text === '(';
    return next !== undefined && endsValue(token) && startsValue(next) && !isCall;
  });
  if (index < 0) return false;
  const [left, right] = [tokens[index]!, tokens[index + 1]!];
  const place = formula.at(left.start, right.end);
  const facts = {
    left: left.text === ')' ? '(…)' : left.text,
    right: right.text === '(' ? '(…)' : right.text,
    values: isInCall(tokens, index) && right.text !== '(' ? valuesFrom(tokens, index) : [],
    areNames: left.type === 'name' && right.type === 'name',
  };
  report(problem('implicit-multiplication', place, facts));
  return true;
}
