import { type Precision, planFurther, reachedIn } from '../analysis/precision.ts';
import type { Ready } from '../analysis/prepare.ts';
import { type Trial, tryOutElsewhere } from '../analysis/trial.ts';
import { formatCount, formatWithUnit } from '../output/format.ts';
import { shownUnit } from '../output/lines.ts';
import { mostDraws } from '../scenario/parts/simulation-settings.ts';
import { drawsOf } from '../simulation/plan.ts';
import type { Settings } from '../simulation/simulate.ts';
import type { Effects } from './effects.ts';

/** A simulation with its draws, and what is to be said of how many there are. */
export interface DrawnFutures {
  readonly trial: Trial;
  readonly words: readonly string[];
}

async function drawWithBar(
  ready: Ready,
  label: string,
  settings: Settings,
  effects: Effects,
): Promise<Trial> {
  const bar = effects.progress(label, settings.plan.replicates);
  try {
    return await tryOutElsewhere(effects.draw, ready, settings, bar.update);
  } finally {
    bar.stop();
  }
}

function errorInWords({ base }: Ready, { name, of }: Precision, error: number): string {
  if (of === 'chance') return `${Number((error * 100).toPrecision(2))} points`;
  const unit = shownUnit(base.graph.nodes.get(name)!);
  const figures = (size: number) => Number(size.toPrecision(2));
  if (unit === '%') return `${figures(error * 100)}%`;
  return unit === '£' && error < 10 ? `£${figures(error)}` : formatWithUnit(error, unit);
}

function precisionWords(ready: Ready, precision: Precision, { run }: Trial): string {
  const { name, of, halfWidth } = precision;
  const what = of === 'chance' ? `the chance of meeting the target ${name}` : `the average of ${name}`;
  const reached = reachedIn(run, precision);
  if (reached === undefined) return `Nothing uncertain moves ${name}, so it needs no draws.`;
  const [asked, got] = [halfWidth, reached].map((error) => errorInWords(ready, precision, error));
  const draws = formatCount(drawsOf(run.settings.plan));
  return reached <= halfWidth
    ? `It took ${draws} futures to know ${what} to ± ${asked} (± ${got} reached).`
    : `${draws} futures, the most there may be, know ${what} to ± ${got} only, not to ± ${asked}.`;
}

async function drawUntil(
  ready: Ready,
  label: string,
  settings: Settings,
  precision: Precision,
  effects: Effects,
): Promise<Trial> {
  let trial = await drawWithBar(ready, label, settings, effects);
  for (;;) {
    const plan = planFurther(trial.run, precision, mostDraws);
    if (plan === undefined) return trial;
    trial = await drawWithBar(ready, label, { ...settings, plan }, effects);
  }
}

/** Simulates a scenario, with a bar: as many futures as are planned or, where a precision is asked, as that takes. */
export async function drawFutures(
  ready: Ready,
  label: string,
  settings: Settings,
  precision: Precision | undefined,
  effects: Effects,
): Promise<DrawnFutures> {
  if (precision === undefined)
    return { trial: await drawWithBar(ready, label, settings, effects), words: [] };
  const trial = await drawUntil(ready, label, settings, precision, effects);
  return { trial, words: [precisionWords(ready, precision, trial)] };
}
