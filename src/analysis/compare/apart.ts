import { type Problem, problem } from '../../errors/problem.ts';
import { describeUnit, sameUnit } from '../../graph/units.ts';
import type { Calendar } from '../../scenario/calendar.ts';
import type { ComparedMeasure, Scenario, SimulationSettings } from '../../scenario/scenario.ts';
import { baseOf, type Option } from './option.ts';

const calendarWords = ({ years, by }: Calendar): string =>
  `${years.length === 1 ? years[0] : `${years[0]} to ${years.at(-1)}`} by ${by}`;

const drawsWords = ({ simulation: { seed, draws } }: Scenario): string =>
  `seed ${seed} and ${draws.toLocaleString('en-GB')} draws`;

function calendarApart(base: Option, option: Option): readonly Problem[] {
  const [{ calendar }, own] = [base, option].map((each) => baseOf(each).graph.scenario) as [
    Scenario,
    Scenario,
  ];
  const facts = { own: calendarWords(own.calendar), other: calendarWords(calendar), file: base.file };
  return facts.own === facts.other ? [] : [problem('other-calendar', own.places.calendar, facts)];
}

/** Options that would be drawn otherwise than the first, in those respects that their files decide. */
export function drawsApart(
  [base, ...others]: readonly Option[],
  decided: readonly (keyof SimulationSettings)[],
): readonly Problem[] {
  return others.flatMap((option) => {
    const [first, own] = [base!, option].map((each) => baseOf(each).graph.scenario) as [Scenario, Scenario];
    const facts = { own: drawsWords(own), other: drawsWords(first), file: base!.file };
    const isApart = decided.some((part) => own.simulation[part] !== first.simulation[part]);
    return isApart ? [problem('other-draws', own.places.simulation, facts)] : [];
  });
}

function measureApart(
  base: Option,
  { file, ready }: Option,
  { variable: name, place }: ComparedMeasure,
): readonly Problem[] {
  const [first, own] = [baseOf(base), ready.base].map(({ graph }) => graph.nodes.get(name));
  if (own === undefined) return [problem('not-in-option', place, { name, file })];
  const facts = { name, own: describeUnit(first!.unit), other: describeUnit(own.unit), file };
  return sameUnit(first!.unit, own.unit) ? [] : [problem('other-unit', place, facts)];
}

/** What keeps options from being compared with the first by some measures: another calendar, or a measure that one lacks. */
export function reasonsApart(
  [base, ...others]: readonly Option[],
  measures: readonly ComparedMeasure[],
): readonly Problem[] {
  return others.flatMap((option) => [
    ...calendarApart(base!, option),
    ...measures.flatMap((measure) => measureApart(base!, option, measure)),
  ]);
}
