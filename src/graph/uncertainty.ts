import { distributionNamed, distributions, signatureOf, takesCount } from '../distributions/index.ts';
import { nearestName } from '../errors/nearest.ts';
import { problem, type Report } from '../errors/problem.ts';
import type { WrittenText } from '../scenario/text/written.ts';
import { type CallNode, type Expression, spanOfWord } from './expression.ts';
import { parseFormula } from './parse.ts';

/** A range of uncertainty as parsed: the distribution and an expression for each parameter. */
export interface ParsedUncertainty {
  readonly distribution: string;
  readonly parameters: readonly Expression[];
}

function readCall(call: CallNode, written: WrittenText, report: Report): ParsedUncertainty | undefined {
  const distribution = distributionNamed(call.name);
  const known = distributions.map(({ name }) => name);
  if (distribution === undefined) {
    const { start, end } = spanOfWord(written.text, call.name, call);
    const place = written.at(start, end);
    report(
      problem('unknown-distribution', place, {
        name: call.name,
        nearest: nearestName(call.name, known),
        known,
      }),
    );
    return undefined;
  }
  const count = call.arguments.length;
  if (!takesCount(distribution, count)) {
    report(problem('argument-count', written.place, { signature: signatureOf(distribution), count }));
    return undefined;
  }
  return { distribution: call.name, parameters: call.arguments };
}

// A range in words, such as 50% to 85%, is at least the two ends of a distribution.
function reportRange(written: WrittenText, report: Report): void {
  const [, low, high] =
    /^=?\s*(£?[\d,.]{1,20}[a-z]{0,2}%?)\s*(?:to|-|–|—)\s*(£?[\d,.]{1,20}[a-z]{0,2}%?)$/.exec(written.text) ??
    [];
  const example = low === undefined ? 'pert(55%, 75%, 92%)' : `between(${low}, ${high})`;
  report(
    problem('wrong-shape', written.place, {
      what: '"uncertain"',
      expected: `a distribution, such as ${example}`,
    }),
  );
}

/** Reads `pert(55%, 75%, 92%)`; undefined, with a problem reported, where it is not a distribution. */
export function parseUncertainty(written: WrittenText, report: Report): ParsedUncertainty | undefined {
  if (!written.text.includes('(')) {
    reportRange(written, report);
    return undefined;
  }
  const expression = parseFormula(written, report);
  if (expression === undefined) return undefined;
  if (expression.type === 'call' && /^[A-Za-z_]\w*$/.test(expression.name))
    return readCall(expression, written, report);
  reportRange(written, report);
  return undefined;
}
