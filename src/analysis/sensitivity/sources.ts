import type { BaseCase } from '../../graph/base-case.ts';
import { dependencies } from '../../graph/compile/schedule.ts';
import { groupsOfGraph } from '../../simulation/correlation/groups-of-graph.ts';
import type { UncertainInput } from '../../simulation/inputs.ts';
import { type Level, levelsOf, tiesOf } from '../../simulation/levels.ts';
import type { Tie } from '../../simulation/work.ts';

/** What is drawn as one: every level of one input, of several that are correlated, or of chance in single cases. */
export interface Source {
  readonly name: string;
  readonly type: 'input' | 'correlated' | 'chance';
  /** The inputs' names, in the order of the graph; none of chance. */
  readonly inputs: readonly string[];
  /** Its levels by their number among those of all sources. */
  readonly columns: readonly number[];
}

/** All that is drawn and can move a measure. */
export interface Sources {
  readonly levels: readonly Level[];
  readonly ties: readonly Tie[];
  readonly sources: readonly Source[];
  /** The uncertain inputs that some formula leads from to the measure, and those that none does. */
  readonly moving: readonly UncertainInput[];
  readonly idle: readonly string[];
}

/** The name of the source that is the chance of single cases. */
export const chanceName = 'chance';

type Draft = Omit<Source, 'columns'>;

// Inputs that are correlated have no shares of their own, since one cannot become known without the others.
function inputSources({ graph }: BaseCase, inputs: readonly UncertainInput[]): readonly Draft[] {
  const teams = groupsOfGraph(graph).map((group) => group.inputs.map(({ name }) => name));
  const drafts = inputs.map(({ name }): Draft => {
    const team = teams.find((members) => members.includes(name)) ?? [name];
    return { name: team.join(', '), type: team.length > 1 ? 'correlated' : 'input', inputs: team };
  });
  return drafts.filter(({ inputs: [first] }, index) => inputs[index]!.name === first);
}

function belongs({ law, drawn }: Level, { type, inputs }: Draft): boolean {
  return type === 'chance' ? law === undefined : law !== undefined && inputs.includes(drawn.name);
}

/** What can move a measure, in the order of the graph, with chance last. */
export function sourcesOf(base: BaseCase, inputs: readonly UncertainInput[], measure: string): Sources {
  const needed = dependencies(base.graph, [measure]);
  const isNeeded = (name: string) => needed.has(name);
  const drafts: readonly Draft[] = [
    ...inputSources(base, inputs).filter((source) => source.inputs.some(isNeeded)),
    { name: chanceName, type: 'chance', inputs: [] },
  ];
  const levels = levelsOf(base, inputs).filter((level) =>
    level.law === undefined
      ? isNeeded(level.drawn.name)
      : drafts.some((draft) => draft.inputs.includes(level.drawn.name)),
  );
  const sources = drafts.map((draft) => ({
    ...draft,
    columns: levels.flatMap((level, index) => (belongs(level, draft) ? [index] : [])),
  }));
  return {
    levels,
    ties: tiesOf(base, levels),
    sources: sources.filter(({ columns }) => columns.length > 0),
    moving: inputs.filter(({ name }) => isNeeded(name) && levels.some(({ drawn }) => drawn.name === name)),
    idle: inputs.map(({ name }) => name).filter((name) => !isNeeded(name)),
  };
}
