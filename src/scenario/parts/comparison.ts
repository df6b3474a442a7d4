import type { Report } from '../../errors/problem.ts';
import { onOneLine } from '../names.ts';
import {
  type Better,
  betters,
  type ComparedMeasure,
  type Comparison,
  type Scenario,
  type Shown,
} from '../scenario.ts';
import type { ScenarioSpec } from '../schema.ts';
import type { Visible } from '../scope.ts';
import { findWritten } from '../spec.ts';
import type { WrittenMap, WrittenText } from '../text/written.ts';
import { reportNotOneOf } from '../values/variables.ts';
import { readShown } from './views.ts';

type Spec = NonNullable<ScenarioSpec['comparison']>;
type Known = Pick<Scenario, 'levers' | 'budget'> & { readonly visible: Visible };

const ownScope = { instance: '', outward: false };

function readBetter(written: WrittenText, report: Report): Better {
  const better = betters.find((candidate) => candidate === written.text);
  if (better === undefined) reportNotOneOf(written, 'which figure is better', betters, report);
  return better ?? 'neither';
}

// A plan that says nothing is judged by where it ends, and by what it costs.
function usualMeasures({ budget }: Known, { place }: WrittenMap): readonly ComparedMeasure[] {
  if (!budget.isGiven) return [];
  return [
    { variable: 'budget.balance', better: 'higher', place },
    { variable: 'budget.funding', better: 'neither', place },
    { variable: 'budget.spending', better: 'lower', place },
  ];
}

function readMeasures(
  { measures }: Spec,
  outline: WrittenMap,
  known: Known,
  report: Report,
): readonly ComparedMeasure[] {
  if (measures === undefined) return usualMeasures(known, outline);
  const [first] = measures.values();
  if (first?.text === 'neither')
    reportNotOneOf(
      first,
      'a better side for the first measure, by which options are judged',
      betters.slice(0, 2),
      report,
    );
  return [...measures].flatMap(([text, written]) => {
    const { place } = findWritten(outline, ['comparison', 'measures', text]);
    const shown = readShown({ text, place }, ownScope, known.visible, report);
    const better = readBetter(written, report);
    return shown === undefined ? [] : [{ ...shown, better }];
  });
}

// Without a word of it, the input that a reader may move first.
function readPaysBy(
  { pays_by: paysBy }: Spec,
  { visible, levers }: Known,
  report: Report,
): Shown | undefined {
  if (paysBy !== undefined) return readShown(paysBy, ownScope, visible, report);
  const [lever] = levers;
  return lever && { variable: lever.variable, place: lever.place };
}

/** What a scenario says of itself as one of several options, or what holds where it says nothing. */
export function readComparison(
  { comparison: spec = {} }: Pick<ScenarioSpec, 'comparison'>,
  outline: WrittenMap,
  known: Known,
  report: Report,
): Comparison {
  return {
    option: onOneLine(spec.option?.text) ?? '',
    measures: readMeasures(spec, outline, known, report),
    paysBy: readPaysBy(spec, known, report),
  };
}
