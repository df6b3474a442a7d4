import { history } from '../distributions/history.ts';
import { problem, type Report } from '../errors/problem.ts';
import type { Scenario, Variable } from '../scenario/scenario.ts';
import { textAt, type WrittenText } from '../scenario/text/written.ts';
import type { Expression } from './expression.ts';
import type { Uncertainty } from './graph.ts';
import { hoist } from './hoist.ts';
import { parseFormula } from './parse.ts';
import { type Names, resolveReferences } from './references.ts';
import { parseUncertainty } from './uncertainty.ts';
import { parseUnit, type Unit } from './units.ts';
import { type Given, readGiven } from './values.ts';

/** A node before its type is known. `formula` is the text that its expression's positions count in. */
export interface Draft {
  readonly name: string;
  readonly variable: Variable | undefined;
  readonly unit: Unit | undefined;
  readonly given: Given | undefined;
  readonly expression: Expression | undefined;
  readonly formula: WrittenText;
  readonly uncertainty: Uncertainty | undefined;
}

interface Drafting {
  readonly scenario: Scenario;
  readonly names: Names;
  readonly report: Report;
}

function declaredUnit({ unit }: Variable): Unit | undefined {
  return unit && parseUnit(unit.text);
}

function formulaDraft(
  variable: Variable,
  formula: WrittenText,
  { names, report }: Drafting,
): readonly Draft[] {
  const parsed = parseFormula(formula, report);
  const resolved = parsed && resolveReferences(parsed, formula, variable.scope, names, report);
  const unit = declaredUnit(variable);
  const base = { given: undefined, formula, uncertainty: undefined };
  if (resolved === undefined)
    return [{ ...base, name: variable.name, variable, unit, expression: undefined }];
  const { expression, parts } = hoist(variable.name, resolved);
  const inner = parts.map((part) => ({ ...base, ...part, variable: undefined, unit: undefined }));
  return [...inner, { ...base, name: variable.name, variable, unit, expression }];
}

function uncertaintyOf(
  { timing }: Variable,
  distribution: string,
  parameters: readonly string[],
): Uncertainty {
  return { distribution, parameters, varies: timing.varies, persistence: timing.persistence ?? 0 };
}

function uncertaintyDrafts(variable: Variable, written: WrittenText, { names, report }: Drafting) {
  const parsed = parseUncertainty(written, report);
  const parameters = (parsed?.parameters ?? []).map((parameter, index) => {
    const expression = resolveReferences(
      parameter,
      written,
      { ...variable.scope, outward: true },
      names,
      report,
    );
    const name = `${variable.name}~parameter_${index + 1}`;
    return {
      name,
      variable: undefined,
      unit: undefined,
      given: undefined,
      expression,
      formula: written,
      uncertainty: undefined,
    };
  });
  const held = parameters.map(({ name }) => name);
  return { parameters, uncertainty: parsed && uncertaintyOf(variable, parsed.distribution, held) };
}

// With a unit that cannot be read, nothing sure can be said of the variable or of what reads it.
function draftsOf(variable: Variable, drafting: Drafting): readonly Draft[] {
  const { unit } = variable;
  if (unit === undefined || parseUnit(unit.text) !== undefined) return draftsWithUnit(variable, drafting);
  drafting.report(problem('bad-unit', unit.place, { text: unit.text }));
  const drafts = draftsWithUnit({ ...variable, unit: undefined }, drafting);
  return drafts.map((draft) => ({
    ...draft,
    given: undefined,
    expression: undefined,
    uncertainty: undefined,
  }));
}

function draftsWithUnit(variable: Variable, drafting: Drafting): readonly Draft[] {
  const { content } = variable;
  if (content.type === 'formula') return formulaDraft(variable, content.formula, drafting);
  const unit = declaredUnit(variable);
  const given = readGiven(variable, content.level, unit, drafting.scenario, drafting.report);
  const formula = textAt('', variable.place);
  const { uncertain: written, record } = variable;
  const { parameters, uncertainty } =
    written === undefined || record !== undefined
      ? { parameters: [], uncertainty: record && uncertaintyOf(variable, history.name, []) }
      : uncertaintyDrafts(variable, written, drafting);
  return [
    ...parameters,
    { name: variable.name, variable, unit, given, expression: undefined, formula, uncertainty },
  ];
}

/** Every variable of a scenario parsed, its names resolved, and its formulas cut where figures must be kept. */
export function draftNodes(scenario: Scenario, report: Report): ReadonlyMap<string, Draft> {
  const variables = new Map(scenario.variables.map((variable) => [variable.name, variable]));
  const names = {
    variables,
    dimensions: scenario.dimensions,
    years: scenario.calendar.years,
    unreadable: scenario.unreadable,
    removed: scenario.removed,
  };
  const drafts = scenario.variables.flatMap((variable) => draftsOf(variable, { scenario, names, report }));
  return new Map(drafts.map((draft) => [draft.name, draft]));
}
