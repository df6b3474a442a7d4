import { nearestName } from '../../errors/nearest.ts';
import { problem, type Report } from '../../errors/problem.ts';
import type { SourceNote } from '../scenario.ts';
import type { WrittenText } from '../text/written.ts';

/** The names of the sources that can be cited, and where problems go. */
export interface Citing {
  readonly sources: ReadonlySet<string>;
  readonly report: Report;
}

/** Reads `plan §7.2`: a source and the paragraph in it. */
export function readSource(
  written: WrittenText | undefined,
  { sources, report }: Citing,
): SourceNote | undefined {
  if (written === undefined) return undefined;
  const [source = '', ...rest] = written.text.split(/\s+/);
  const known = [...sources];
  if (!sources.has(source))
    report(
      problem('unknown-source', written.at(0, source.length), {
        name: source,
        nearest: nearestName(source, known),
        known,
      }),
    );
  return { source, paragraph: rest.join(' ') };
}
