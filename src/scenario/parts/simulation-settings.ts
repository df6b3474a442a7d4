import { problem, type Report } from '../../errors/problem.ts';
import type { SimulationSettings } from '../scenario.ts';
import type { ScenarioSpec } from '../schema.ts';
import { parseQuantity } from '../text/quantity.ts';
import type { WrittenText } from '../text/written.ts';

/** What a simulation does where nothing is said. */
export const usualSimulation: SimulationSettings = { seed: '1', draws: 16_384 };

/** The most futures that a run simulates. */
export const mostDraws = 10_000_000;

/** What a number of draws must be, in words. */
export const drawsExpected = `a whole number from 1 to ${mostDraws.toLocaleString('en-GB')}`;

/** Whether so many draws can be made. */
export function canDraw(draws: number): boolean {
  return Number.isInteger(draws) && draws >= 1 && draws <= mostDraws;
}

function readDraws(written: WrittenText | undefined, report: Report): number {
  if (written === undefined) return usualSimulation.draws;
  const quantity = parseQuantity(written.text, written.place);
  if (quantity?.symbol === '' && canDraw(quantity.amount)) return quantity.amount;
  report(problem('wrong-shape', written.place, { what: '"draws"', expected: drawsExpected }));
  return usualSimulation.draws;
}

/** The seed and the number of draws that a scenario asks for. */
export function readSimulation(spec: ScenarioSpec['simulation'], report: Report): SimulationSettings {
  return { seed: spec?.seed?.text ?? usualSimulation.seed, draws: readDraws(spec?.draws, report) };
}
