import type {
  Beside,
  Compared,
  ComparedFigure,
  ComparedOption,
  Standing,
} from '../../analysis/compare/compared.ts';
import { baseOf } from '../../analysis/compare/option.ts';
import { drawsOf } from '../../simulation/plan.ts';
import type { Estimate } from '../../simulation/summary.ts';
import type { Json } from '../results.ts';
import { orNone } from '../table.ts';
import { labelOf } from '../words/names.ts';
import { firstBase, unitOf } from './measure.ts';
import { stepLabel } from './steps.ts';
import { comparisonWords } from './words.ts';

const estimateJson = ({ value, se }: Estimate): Json => ({ value, se });

function figuresJson(compared: Compared, figures: readonly ComparedFigure[]): Json {
  const entries = compared.measures.map(({ variable }, index) => {
    const { base, drawn } = figures[index]!;
    return [variable, { base: orNone(base), simulated: (drawn ?? null) as Json }] as const;
  });
  return Object.fromEntries(entries);
}

function targetsJson({ targets }: Compared, own: ComparedOption): Json {
  const entries = targets.map(({ name }, index) => {
    const { isMet, chance } = own.targets[index]!;
    return [name, { met_in_base: isMet, chance: chance === undefined ? null : { ...chance } }] as const;
  });
  return Object.fromEntries(entries);
}

function standingJson({ best, regret }: Standing): Json {
  return {
    best: { ...best },
    regret: { mean: estimateJson(regret.mean), p95: estimateJson(regret.p95) },
  };
}

function besideJson(compared: Compared, own: ComparedOption, beside: Beside): Json {
  const { differences, metMore, tie, bridge } = beside;
  const first = compared.options[0]!.option;
  const more = compared.targets.map(({ name }, index) => {
    const estimate = metMore[index];
    return [name, estimate === undefined ? null : estimateJson(estimate)] as const;
  });
  return {
    differences: figuresJson(compared, differences),
    met_more: Object.fromEntries(more),
    pays_for_itself:
      tie === undefined
        ? null
        : {
            vary: compared.paysBy!,
            there: orNone(firstBase(compared).figures(compared.paysBy!).total),
            here: orNone(tie.here),
            needed: tie.passings[0]?.value ?? null,
            range: [...tie.range],
          },
    bridge: {
      from: bridge.from,
      steps: bridge.steps.map((step) => ({
        label: stepLabel(step, first, own.option),
        names: [...step.names],
        change: step.change,
        reached: step.reached,
      })),
      to: bridge.to,
    },
  };
}

function optionJson(compared: Compared, own: ComparedOption): Json {
  const { option, figures, standing, beatenBy, beside } = own;
  return {
    option: option.label,
    file: option.file,
    scenario: baseOf(option).graph.scenario.title,
    figures: figuresJson(compared, figures),
    targets: targetsJson(compared, own),
    standing: standing === undefined ? null : standingJson(standing),
    beaten_by: beatenBy === undefined ? null : compared.options[beatenBy]!.option.label,
    beside_first: beside === undefined ? null : besideJson(compared, own, beside),
  };
}

/**
 * A comparison as one JSON document: options in the order given, the first being what the others are held against;
 * differences are an option's figure less the first's. Money in pounds, shares as fractions, `null` where there is no value.
 */
export function comparisonJson(compared: Compared): { readonly [key: string]: Json } {
  const { settings, measures, isDrawn, options } = compared;
  const base = firstBase(compared);
  return {
    turnaround: 1,
    measures: measures.map(({ variable, better }) => ({
      name: variable,
      label: labelOf(base, variable),
      unit: unitOf(compared, variable),
      better,
    })),
    simulated: isDrawn
      ? { draws: drawsOf(settings.plan), replicates: settings.plan.replicates, seed: settings.seed }
      : null,
    best: compared.leaders.map((leaders) => leaders.map((option) => options[option]!.option.label)),
    conditions: compared.conditions.map(({ option, against, here, level }) => ({
      option: options[option]!.option.label,
      against: options[against]!.option.label,
      vary: compared.paysBy!,
      here,
      level,
    })),
    options: options.map((own) => optionJson(compared, own)),
    words: comparisonWords(compared),
  };
}
