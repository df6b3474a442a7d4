import { formatPlace } from '../../errors/format-problem.ts';
import { nearestName } from '../../errors/nearest.ts';
import { problem, type Report } from '../../errors/problem.ts';
import { type Calendar, parseEnd } from '../calendar.ts';
import { checkName, isUnreadable, labelOf, onOneLine, reportRemoved } from '../names.ts';
import type { Role, Scenario, Target, Trigger } from '../scenario.ts';
import type { ScenarioSpec } from '../schema.ts';
import { findWritten } from '../spec.ts';
import type { WrittenMap, WrittenText } from '../text/written.ts';
import { readQuantity } from '../values/levels.ts';
import { reportNotOneOf, type Setting } from '../values/variables.ts';

type Known = Pick<Scenario, 'variables' | 'unreadable' | 'targets' | 'removed'>;

const usualChance = 0.2;

function readPeriod(at: WrittenText, calendar: Calendar, report: Report): number | undefined {
  const end = parseEnd(calendar, at.text);
  const { years, periods, by } = calendar;
  if (end === undefined) {
    report(problem('bad-period', at.place, { text: at.text }));
  } else if (!(end > 0 && end <= periods.length)) {
    const facts = { year: at.text, calendar: `${years[0]} to ${years.at(-1)}` };
    report(problem('year-outside', at.place, facts));
  } else if (!Number.isInteger(end)) {
    const [before, within] = [periods[Math.floor(end) - 1]?.label, periods[Math.floor(end)]!.label];
    report(problem('within-period', at.place, { text: at.text, by, before, within }));
  } else return end - 1;
  return undefined;
}

const watched: readonly Role[] = ['input', 'line', 'total'];

function readWatch({ text: name, place }: WrittenText, known: Known, report: Report): string | undefined {
  const { variables, unreadable, removed } = known;
  const seen = variables.filter(({ role }) => watched.includes(role));
  if (seen.some((variable) => variable.name === name)) return name;
  const nearest = nearestName(
    name,
    seen.map((variable) => variable.name),
  );
  const meant = seen.find((variable) => variable.name === nearest);
  const defined = meant && formatPlace(meant.place);
  if (!isUnreadable(unreadable, name) && !reportRemoved(removed, name, place, report))
    report(problem('unknown-name', place, { name, nearest, defined, isItem: false }));
  return undefined;
}

function readTarget(written: WrittenText, { targets, removed }: Known, spec: ScenarioSpec, report: Report) {
  const target = targets.find(({ name }) => name === written.text);
  // A target that is there and could not be read has a problem of its own.
  const isTold = target !== undefined || spec.targets?.has(written.text) === true;
  if (!isTold && !reportRemoved(removed, `targets.${written.text}`, written.place, report))
    reportNotOneOf(
      written,
      'a target of this scenario',
      targets.map(({ name }) => name),
      report,
    );
  return target;
}

function readVary(written: WrittenText, { variables, unreadable, removed }: Known, report: Report) {
  const { text: name, place } = written;
  const inputs = variables.filter(({ role }) => role === 'input').map((variable) => variable.name);
  if (inputs.includes(name)) return name;
  const facts = { text: name, what: 'an input', nearest: nearestName(name, inputs), known: [] };
  if (!isUnreadable(unreadable, name) && !reportRemoved(removed, name, place, report))
    report(problem('not-one-of', place, facts));
  return undefined;
}

function readChance(written: WrittenText | undefined, report: Report): number | undefined {
  if (written === undefined) return usualChance;
  const chance = readQuantity(written, report)?.amount;
  if (chance === undefined || (chance > 0 && chance < 1)) return chance;
  const expected = 'above 0% and below 100%, as in 20%';
  report(problem('wrong-shape', written.place, { what: '"chance"', expected }));
  return undefined;
}

/** The triggers of a scenario: what to look for at review dates. */
export function readTriggers(
  spec: ScenarioSpec,
  outline: WrittenMap,
  known: Known,
  { calendar, report }: Setting,
): readonly Trigger[] {
  return [...(spec.triggers ?? [])].flatMap(([name, trigger]): Trigger[] => {
    checkName(name, findWritten(outline, ['triggers', name]).place, report);
    const period = readPeriod(trigger.at, calendar, report);
    const watch = readWatch(trigger.watch, known, report);
    const target: Target | undefined = readTarget(trigger.target, known, spec, report);
    const vary = readVary(trigger.vary, known, report);
    const chance = readChance(trigger.chance, report);
    if (period === undefined || watch === undefined || target === undefined) return [];
    if (vary === undefined || chance === undefined) return [];
    const places = { watch: trigger.watch.place, vary: trigger.vary.place };
    const label = onOneLine(trigger.label?.text) ?? labelOf(name);
    return [{ name, label, watch, period, target, vary, chance, places }];
  });
}
