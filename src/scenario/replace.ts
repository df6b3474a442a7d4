import type { Scenario, Variable } from './scenario.ts';

/** The scenario with some of its variables in place of those of the same names; names that it lacks change nothing. */
export function replace(scenario: Scenario, variables: readonly Variable[]): Scenario {
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  return {
    ...scenario,
    variables: scenario.variables.map((variable) => byName.get(variable.name) ?? variable),
  };
}
