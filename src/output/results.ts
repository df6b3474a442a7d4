import type { Outcome, Simulated } from '../analysis/outcome.ts';
import type { Odds, TriggerOutcome } from '../analysis/triggers.ts';
import type { BaseCase, Figures } from '../graph/base-case.ts';
import { cellItems, type Node } from '../graph/graph.ts';
import { formatUnit } from '../graph/units.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { drawsOf } from '../simulation/plan.ts';
import { namedNodes } from './lines.ts';
import { orNone } from './table.ts';
import { findingWords } from './words/findings.ts';

/** What a JSON document is made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function byYear(base: BaseCase, values: readonly Json[]): Json {
  return Object.fromEntries(base.graph.calendar.years.map((year, index) => [year, values[index] ?? null]));
}

function figuresJson(base: BaseCase, { periods, years, total }: Figures) {
  return { periods: periods.map(orNone), years: byYear(base, years.map(orNone)), total: orNone(total) };
}

function lineJson(base: BaseCase, node: Node): Json {
  const about = { label: node.variable!.label, unit: formatUnit(node.unit), kind: node.kind };
  const own = figuresJson(base, base.figures(node.name));
  if (node.dimensions.length === 0) return { ...about, ...own };
  const items = cellItems(base.graph, node).map(
    (cell, index) => [cell.join('/'), figuresJson(base, base.figures(node.name, index))] as const,
  );
  return { ...about, ...own, items: Object.fromEntries(items) };
}

function simulatedJson(base: BaseCase, { years, total }: Simulated): Json {
  return { years: byYear(base, years as readonly Json[]), total: total as Json };
}

function targetsJson({ targets }: Outcome): Json {
  const simulated = targets.filter(({ chance }) => chance !== undefined);
  return Object.fromEntries(
    simulated.map(({ target, chance }) => [
      target.name,
      { probability: chance!.probability, se: chance!.se },
    ]),
  );
}

function fundsJson({ restricted }: Outcome): Json {
  const moved = restricted.filter(({ chances }) =>
    Object.values(chances).some((chance) => chance !== undefined),
  );
  const funds = moved.map(({ name, chances }) => {
    const { unspent, overspent, inUse } = chances;
    return [name, { unspent: unspent ?? null, overspent: overspent ?? null, in_use: inUse ?? null }] as const;
  });
  return Object.fromEntries(funds) as unknown as Json;
}

function simulationJson(outcome: Outcome): Json {
  const { base, run, simulated } = outcome;
  const { plan, seed } = run.settings;
  const lines = Object.fromEntries([...simulated].map(([name, found]) => [name, simulatedJson(base, found)]));
  const correlations = Object.fromEntries(
    run.correlations.map(({ name, asked, achieved }) => [name, { asked, achieved }]),
  );
  const all = {
    draws: drawsOf(plan),
    replicates: plan.replicates,
    seed,
    lines,
    targets: targetsJson(outcome),
    ...(outcome.restricted.length > 0 ? { restricted: fundsJson(outcome) } : {}),
  };
  return run.correlations.length === 0 ? all : { ...all, correlations };
}

function tablesJson({ tables }: Scenario): Json {
  return Object.fromEntries(
    tables.map(({ name, label, by, rows }) => [
      name,
      { label, by, rows: rows.map(({ variable }) => variable) },
    ]),
  );
}

function chartsJson({ charts }: Scenario): Json {
  return Object.fromEntries(
    charts.map((chart) => {
      const lines = chart.asked.map(({ variable }) => variable);
      return [chart.name, { label: chart.label, type: chart.type, lines: [...new Set(lines)] }];
    }),
  );
}

function deadlinesJson({ base, deadlines }: Outcome): Json {
  const { periods } = base.graph.calendar;
  return Object.fromEntries(
    deadlines.map(({ deadline: { name, label }, last, chances }) => {
      const simulated = chances?.map((chance, period) => [periods[period]!.label, { ...chance }] as const);
      const about = { label, last: periods[last]?.label ?? null };
      return [name, simulated === undefined ? about : { ...about, simulated: Object.fromEntries(simulated) }];
    }),
  );
}

function oddsJson(odds: Odds): Json {
  if (!odds.found) return { why: odds.seldom };
  const { side, figure, beyond, otherwise } = odds;
  return { side, figure: figure.value, se: figure.se, beyond, otherwise: { ...otherwise } };
}

function triggerJson({ graph }: BaseCase, outcome: TriggerOutcome): Json {
  const { trigger, planned, isRecorded, pace, odds } = outcome;
  const { label, watch, vary, target, chance, period } = trigger;
  const { found: _, ...found } = pace;
  return {
    label,
    at: graph.calendar.periods[period]!.label,
    watch,
    target: target.name,
    vary,
    chance,
    planned,
    recorded: isRecorded,
    pace: found,
    ...(odds === undefined ? {} : { simulated: oddsJson(odds) }),
  };
}

function triggersJson({ base, triggers }: Outcome): Json {
  return Object.fromEntries(triggers.map((outcome) => [outcome.trigger.name, triggerJson(base, outcome)]));
}

/**
 * The figures of a run as one JSON document: money in pounds, shares as fractions, `null` where there is no value.
 * `simulation` is there only where something is uncertain, `deadlines` and `triggers` only where there are any; `tables` and `charts` say
 * which lines each of those that were asked for is of.
 */
export function resultsJson(outcome: Outcome, slug: string): Json {
  const { base, run } = outcome;
  const { scenario, calendar } = base.graph;
  const lines = Object.fromEntries(namedNodes(base).map((node) => [node.name, lineJson(base, node)]));
  return {
    turnaround: 1,
    scenario: scenario.title,
    slug,
    calendar: { periods: calendar.periods.map(({ label }) => label), years: [...calendar.years] },
    lines,
    findings: scenario.findings.map((finding) => findingWords(base, finding)),
    tables: tablesJson(scenario),
    charts: chartsJson(scenario),
    ...(run.isDrawn ? { simulation: simulationJson(outcome) } : {}),
    ...(scenario.deadlines.length > 0 ? { deadlines: deadlinesJson(outcome) } : {}),
    ...(scenario.triggers.length > 0 ? { triggers: triggersJson(outcome) } : {}),
  };
}

/** A JSON document as text: indented, ending in a new line, the same bytes for the same figures. */
export function toJsonText(document: Json): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
