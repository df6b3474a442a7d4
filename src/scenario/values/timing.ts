import { nearestName } from '../../errors/nearest.ts';
import { type Place, problem, type Report } from '../../errors/problem.ts';
import { type About, rangeAbouts, type Timing, waysToVary } from '../scenario.ts';
import type { InputSpec } from '../schema.ts';
import type { WrittenText } from '../text/written.ts';
import { readQuantity } from './levels.ts';

interface Named {
  readonly name: string;
  readonly place: Place;
}

function readChoice<T extends string>(
  written: WrittenText | undefined,
  what: string,
  choices: readonly T[],
  report: Report,
): T {
  const chosen = choices.find((choice) => choice === written?.text);
  if (written !== undefined && chosen === undefined) {
    const { text, place } = written;
    report(problem('not-one-of', place, { text, what, nearest: nearestName(text, choices), known: choices }));
  }
  return chosen ?? choices[0]!;
}

function readPersistence(written: WrittenText | undefined, report: Report): number | undefined {
  const amount = written && readQuantity(written, report)?.amount;
  if (amount === undefined || (amount >= 0 && amount < 1)) return amount;
  const expected = '0 or more and below 1, as in 0.6: how much of one level carries over to the next';
  report(problem('wrong-shape', written!.place, { what: '"persistence"', expected }));
  return undefined;
}

// How a range is drawn means nothing where there is no range.
function reportNoRange({ name }: Named, given: InputSpec | undefined, report: Report): void {
  const keys = (['varies', 'persistence', 'about'] as const).filter((key) => given?.[key] !== undefined);
  const [key] = keys;
  const written = key && given?.[key];
  if (key === undefined || written === undefined || given?.uncertain !== undefined) return;
  report(problem('needs-uncertain', written.place, { name, key }));
}

/** How often an uncertain input is drawn and how much carries over, as its author writes it. */
export function readTiming(site: Named, given: InputSpec | undefined, report: Report): Timing {
  const { varies: written, persistence: carried, uncertain } = given ?? {};
  reportNoRange(site, given, report);
  const varies = readChoice(written, 'a way to vary', waysToVary, report);
  const persistence = readPersistence(carried, report);
  const isOnce = written === undefined || written.text === 'once';
  if (carried !== undefined && isOnce && uncertain !== undefined)
    report(problem('needs-varies', carried.place, { name: site.name }));
  return { varies, persistence, place: (written ?? site).place };
}

/** What an uncertain input's range is about, as its author writes it. */
export function readAbout(given: InputSpec | undefined, report: Report): About {
  return readChoice(given?.about, 'what a range can be about', rangeAbouts, report);
}
