import type { BaseCase } from '../graph/base-case.ts';
import { type Drawn, drawnLevel } from '../graph/compile/drawn.ts';
import { isOfChance } from '../graph/compile/layout.ts';
import { cellItems, type Node, nodeOf } from '../graph/graph.ts';
import { type Carried, condition } from './correlation/condition.ts';
import type { CorrelatedGroup } from './correlation/groups.ts';
import { groupsOfGraph } from './correlation/groups-of-graph.ts';
import { correlationMatrix } from './correlation/matrix.ts';
import { segmentsOf } from './correlation/segments.ts';
import type { UncertainInput } from './inputs.ts';
import { lastRecorded, scoreOfRecord } from './records.ts';
import type { StreamedLevel, Tie } from './work.ts';

/** A level that a simulation draws, and the figures that it decides. */
export interface Level extends StreamedLevel {
  readonly drawn: Drawn;
  readonly periods: { readonly first: number; readonly last: number };
}

// A draw of one year is keyed by the year's own label, so that a longer calendar leaves it as it was.
function streamName(input: string, label: string): string {
  return label === '' ? input : `${input} ${label}`;
}

function carriedIn(
  { graph }: BaseCase,
  group: CorrelatedGroup,
  inputs: readonly UncertainInput[],
): readonly (readonly [string, Carried])[] {
  const { recorded, levels } = group;
  const scores = recorded.flatMap(({ input }) => {
    const law = inputs.find(({ name }) => name === input)?.law;
    return law === undefined ? [] : [scoreOfRecord(law, lastRecorded(nodeOf(graph, input))!)];
  });
  if (scores.length === 0 || scores.length < recorded.length) return [];
  const { carried } = condition(correlationMatrix(group), scores);
  return levels.flatMap(({ input, label }, index) => {
    const own = carried[index];
    return own === undefined ? [] : [[streamName(input, label), own] as const];
  });
}

/** Where the levels lie that carry on from what was recorded, by the names of their streams. */
function carriedLevels(base: BaseCase, inputs: readonly UncertainInput[]): ReadonlyMap<string, Carried> {
  return new Map(groupsOfGraph(base.graph).flatMap((group) => carriedIn(base, group, inputs)));
}

/** Every level to draw for some uncertain inputs: one a run, a year or a period of each that is not recorded. */
function inputLevels(base: BaseCase, inputs: readonly UncertainInput[]): readonly Level[] {
  const { graph, layout } = base;
  const carried = carriedLevels(base, inputs);
  const levels = inputs.flatMap(({ name, law }) =>
    segmentsOf(graph.calendar, nodeOf(graph, name).uncertainty!.varies).map(({ label, first, last }) => {
      const stream = streamName(name, label);
      const own = carried.get(stream);
      return {
        stream,
        law: own === undefined ? law : { ...law, carried: own },
        drawn: drawnLevel(graph, layout, name, first, last),
        periods: { first, last },
      };
    }),
  );
  return levels.filter(({ drawn }) => drawn.spans.length > 0);
}

function noiseOf({ graph, layout }: BaseCase, node: Node): readonly Level[] {
  const { periods } = graph.calendar;
  const items = cellItems(graph, node);
  return layout.noise.get(node.name)!.flatMap((slot, cell) =>
    Array.from({ length: slot.length }, (_, t) => {
      const where = [...items[cell]!, ...(node.isSeries ? [periods[t]!.label] : [])];
      return {
        stream: streamName(node.name, where.join(' ')),
        law: undefined,
        drawn: { name: node.name, spans: [{ slot, first: t, last: t }] },
        periods: node.isSeries ? { first: t, last: t } : { first: 0, last: periods.length - 1 },
      };
    }),
  );
}

/** Every level to draw: of the uncertain inputs, and the noise of every line of chance, one a period and item. */
export function levelsOf(base: BaseCase, inputs: readonly UncertainInput[]): readonly Level[] {
  const chances = [...base.graph.nodes.values()].filter(isOfChance);
  return [...inputLevels(base, inputs), ...chances.flatMap((node) => noiseOf(base, node))];
}

// What is recorded of a group leaves its levels other correlations than they have from the start.
function openMatrix(group: CorrelatedGroup): Float64Array {
  const matrix = correlationMatrix(group);
  const scores = group.recorded.map(() => 0);
  return scores.length === 0 ? matrix : condition(matrix, scores).correlations;
}

/** Which of some levels go together, because they are correlated or persist. */
export function tiesOf({ graph }: BaseCase, levels: readonly Level[]): readonly Tie[] {
  const numbers = new Map(levels.map(({ stream }, index) => [stream, index]));
  return groupsOfGraph(graph).flatMap((group) => {
    const members = group.levels.map(({ input, label }) => numbers.get(streamName(input, label)));
    if (members.length === 1 || members.some((index) => index === undefined)) return [];
    return [{ levels: members as number[], correlations: openMatrix(group) }];
  });
}
