import { formatPlace } from '../../errors/format-problem.ts';
import { nearestName } from '../../errors/nearest.ts';
import { type Place, problem, type Report } from '../../errors/problem.ts';
import { checkName, isUnreadable, reportRemoved } from '../names.ts';
import type { Correlation, Scenario, Variable } from '../scenario.ts';
import type { ScenarioSpec } from '../schema.ts';
import { findWritten } from '../spec.ts';
import type { WrittenMap, WrittenText } from '../text/written.ts';
import { readQuantity } from '../values/levels.ts';
import { readSource } from '../values/source-note.ts';
import type { Setting } from '../values/variables.ts';

type Known = Pick<Scenario, 'variables' | 'unreadable' | 'removed'>;
type Between = Correlation['between'];

function isUncertain({ uncertain }: Variable): boolean {
  return uncertain !== undefined;
}

function readName(
  { text: name, place }: WrittenText,
  { variables, unreadable, removed }: Known,
  report: Report,
) {
  if (isUnreadable(unreadable, name)) return undefined;
  const variable = variables.find((each) => each.name === name);
  if (variable !== undefined && isUncertain(variable)) return name;
  if (variable === undefined && reportRemoved(removed, name, place, report)) return undefined;
  const known = variables.filter(isUncertain).map((each) => each.name);
  const facts = { name, isInput: variable?.role === 'input', nearest: nearestName(name, known), known };
  report(problem('correlation-not-uncertain', place, facts));
  return undefined;
}

function readBetween(
  key: string,
  between: readonly WrittenText[],
  site: Place,
  known: Known,
  report: Report,
): Between | undefined {
  const [first, second] = between;
  const { place } = second ?? first ?? { place: site };
  if (between.length !== 2) {
    const expected = 'the names of two uncertain inputs, as in [need_growth, grant_growth]';
    report(problem('wrong-shape', place, { what: `"between" of ${key}`, expected }));
  } else if (first!.text === second!.text) {
    report(problem('correlation-with-itself', place, { name: first!.text }));
  } else {
    const names = between.map((each) => readName(each, known, report));
    if (names.every((name) => name !== undefined)) return names as unknown as Between;
  }
  return undefined;
}

function readRank(is: WrittenText, report: Report): number | undefined {
  const rank = readQuantity(is, report)?.amount;
  if (rank === undefined || Math.abs(rank) <= 1) return rank;
  report(problem('wrong-shape', is.place, { what: '"is"', expected: 'between -1 and 1, as in 0.6 or -30%' }));
  return undefined;
}

function reportTwice(correlations: readonly Correlation[], report: Report): void {
  const seen = new Map<string, Correlation>();
  for (const correlation of correlations) {
    const { between, place } = correlation;
    const key = [...between].sort().join(' ');
    const first = seen.get(key);
    const facts = { between, first: `${first?.name} (${first && formatPlace(first.place)})` };
    if (first !== undefined) report(problem('duplicate-correlation', place, facts));
    else seen.set(key, correlation);
  }
}

/** The correlations of a scenario; both names of each must be uncertain inputs, and no pair may come twice. */
export function readCorrelations(
  spec: ScenarioSpec,
  outline: WrittenMap,
  known: Known,
  setting: Setting,
): readonly Correlation[] {
  const { report } = setting;
  const correlations = [...(spec.correlations ?? [])].flatMap(([name, { between, is, source, note }]) => {
    const { place } = findWritten(outline, ['correlations', name]);
    checkName(name, place, report);
    const names = readBetween(name, between, place, known, report);
    const rank = readRank(is, report);
    const from = readSource(source, setting);
    if (names === undefined || rank === undefined) return [];
    return [{ name, between: names, rank, source: from, note: note?.text ?? '', place: is.place }];
  });
  reportTwice(correlations, report);
  return correlations;
}
