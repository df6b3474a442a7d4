import type { Place } from '../errors/problem.ts';
import type { Scenario, Variable } from './scenario.ts';
import type { Quantity } from './text/quantity.ts';

/** One change to an input: its new value, and whether that is certain (`fix`) or moves its range of uncertainty with it. */
export interface Change {
  readonly name: string;
  readonly amount: number;
  readonly fix: boolean;
}

function singleValue({ content }: Variable): Quantity | undefined {
  return content.type === 'level' && content.level.form === 'one' ? content.level.quantity : undefined;
}

function changed(variable: Variable, { amount, fix }: Change): Variable {
  const { place }: { place: Place } = variable;
  const old = singleValue(variable);
  const quantity: Quantity = {
    amount,
    symbol: old?.symbol ?? variable.range?.[1].symbol ?? '',
    text: String(amount),
    place,
  };
  const note = `Varied from what ${place.file}:${place.line} says.`;
  return {
    ...variable,
    content: { type: 'level', level: { form: 'one', quantity, place } },
    uncertain: fix ? undefined : variable.uncertain,
    record: fix ? undefined : variable.record,
    movedFrom: variable.movedFrom ?? old?.amount,
    source: undefined,
    note,
  };
}

/** The scenario with inputs changed. Names that are not its inputs change nothing: check them before. */
export function vary(scenario: Scenario, changes: readonly Change[]): Scenario {
  const byName = new Map(changes.map((change) => [change.name, change]));
  const variables = scenario.variables.map((variable) => {
    const change = variable.role === 'input' ? byName.get(variable.name) : undefined;
    return change === undefined ? variable : changed(variable, change);
  });
  return { ...scenario, variables };
}
