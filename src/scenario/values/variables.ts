import { nearestName } from '../../errors/nearest.ts';
import { type Place, problem, type Report } from '../../errors/problem.ts';
import { namesColumn } from '../csv/columns.ts';
import { isHistory, readHistory } from '../csv/history.ts';
import { isFormula } from '../files/shorthand.ts';
import { checkName, labelOf, onOneLine, qualify } from '../names.ts';
import { type Content, type Kind, kinds, type Role, type Scope, type Variable } from '../scenario.ts';
import type { InputSpec, LineSpec, ModelInputSpec } from '../schema.ts';
import type { Quantity } from '../text/quantity.ts';
import type { Written, WrittenText } from '../text/written.ts';
import { type Axes, readKnown, readLevel, readQuantity } from './levels.ts';
import { type Citing, readSource } from './source-note.ts';
import { readAbout, readTiming } from './timing.ts';

/** What reading a variable needs to know of its scenario. */
export interface Setting extends Axes, Citing {}

/** Where a variable is defined and where its bare names are sought. */
export interface Site {
  readonly name: string;
  readonly place: Place;
  readonly scope: Scope;
}

type About = Pick<LineSpec, 'label' | 'summary' | 'note' | 'source' | 'unit' | 'kind' | 'known' | 'before'>;

/** Reports a text that is none of those that may stand in its place. */
export function reportNotOneOf(
  written: WrittenText,
  what: string,
  known: readonly string[],
  report: Report,
): void {
  const { text, place } = written;
  report(problem('not-one-of', place, { text, what, nearest: nearestName(text, known), known }));
}

function readKind(written: WrittenText | undefined, { report }: Setting): Kind | undefined {
  const kind = kinds.find((candidate) => candidate === written?.text);
  if (written !== undefined && kind === undefined) reportNotOneOf(written, 'a kind', kinds, report);
  return kind;
}

function readRange(
  site: Site,
  range: readonly WrittenText[] | undefined,
  { report }: Setting,
): [Quantity, Quantity] | undefined {
  if (range === undefined) return undefined;
  const [low, high] = range.map((end) => readQuantity(end, report));
  const isUpward = low === undefined || high === undefined || low.amount <= high.amount;
  const facts = { what: '"range"', expected: 'two amounts, low then high, as in [0%, 100%]' };
  if (range.length !== 2 || !isUpward) report(problem('wrong-shape', range[0]?.place ?? site.place, facts));
  return low && high && isUpward ? [low, high] : undefined;
}

const grades = ['green', 'amber', 'red'];

function evidenceOf(written: WrittenText | undefined, { report }: Setting): string {
  if (written !== undefined && !grades.includes(written.text))
    reportNotOneOf(written, 'an evidence grade', grades, report);
  return written?.text ?? '';
}

// A line of a model may be described twice: by the model, and by the scenario that uses it. The scenario's words win.
// Undefined where a part cannot be read that the figures rest on.
function describe(
  site: Site,
  role: Role,
  layers: readonly About[],
  setting: Setting,
): Omit<Variable, 'content'> | undefined {
  const last = <K extends keyof About>(key: K) =>
    layers.map((layer) => layer[key]).findLast((part) => part !== undefined);
  const kind = readKind(last('kind'), setting);
  const recorded = (key: 'known' | 'before', read: typeof readLevel) => {
    const written = last(key);
    return written && read(site.name, written, setting, setting.report);
  };
  const [known, before] = [recorded('known', readKnown), recorded('before', readLevel)];
  const source = readSource(last('source'), setting);
  const read = { kind, known, before };
  if (
    (['kind', 'known', 'before'] as const).some((key) => last(key) !== undefined && read[key] === undefined)
  )
    return undefined;
  return {
    ...site,
    role,
    label: onOneLine(last('label')?.text) ?? labelOf(site.name),
    summary: last('summary')?.text ?? '',
    unit: last('unit'),
    ...read,
    dimensions: undefined,
    range: undefined,
    uncertain: undefined,
    timing: { varies: 'once', persistence: undefined, place: site.place },
    about: 'average',
    advice: undefined,
    record: undefined,
    movedFrom: undefined,
    source,
    note: last('note')?.text ?? '',
    evidence: '',
    owner: '',
  };
}

function readContent(site: Site, written: Written, setting: Setting): Content | undefined {
  const isColumn = written.type === 'text' && namesColumn('csv', written);
  if (isFormula(written) && !isColumn) return { type: 'formula', formula: written as WrittenText };
  const level = readLevel(site.name, written, setting, setting.report);
  return level && { type: 'level', level };
}

type GivenInput = InputSpec | undefined;
type Declared = ModelInputSpec | undefined;

function reportNoValue(site: Site, given: GivenInput, model: Declared, { report }: Setting): void {
  const { name, place } = site;
  if (given?.uncertain !== undefined)
    report(problem('uncertain-needs-value', given.uncertain.place, { name }));
  else
    report(
      problem('missing-value', place, {
        name,
        summary: model?.summary?.text ?? '',
        isNamed: given !== undefined,
      }),
    );
}

function contentOfInput(
  site: Site,
  given: GivenInput,
  model: Declared,
  setting: Setting,
): Content | undefined {
  const { report } = setting;
  const formula = given?.formula;
  const written = formula ?? given?.value ?? model?.default;
  if (formula !== undefined && given?.value !== undefined)
    report(problem('two-values', formula.place, { name: site.name }));
  if (formula !== undefined && !isFormula(formula)) {
    report(problem('formula-expected', formula.place, { text: formula.text }));
    return undefined;
  }
  if (written !== undefined) return readContent(site, written, setting);
  reportNoValue(site, given, model, setting);
  return undefined;
}

const certain = { uncertain: undefined, record: undefined };

function readUncertain(
  site: Site,
  given: GivenInput,
  content: Content | undefined,
  { source, report }: Setting,
): Pick<Variable, 'uncertain' | 'record'> {
  const uncertain = given?.uncertain;
  if (uncertain === undefined || content === undefined) return certain;
  if (content.type !== 'level' || content.level.form !== 'one') {
    report(problem('uncertain-needs-value', uncertain.place, { name: site.name }));
    return certain;
  }
  if (!isHistory(uncertain)) return { uncertain, record: undefined };
  const record = readHistory(uncertain, source, report);
  return record === undefined ? certain : { uncertain, record };
}

function readDimensions(names: readonly WrittenText[] | undefined, { dimensions, report }: Setting) {
  const known = [...dimensions.keys()];
  for (const { text, place } of names ?? []) {
    if (!dimensions.has(text))
      report(problem('unknown-dimension', place, { name: text, nearest: nearestName(text, known), known }));
  }
  return names?.map(({ text }) => text).filter((name) => dimensions.has(name));
}

/** An input, from what the scenario gives and what the model (if it has one) declares. */
export function readInput(
  site: Site,
  given: GivenInput,
  model: Declared,
  setting: Setting,
): Variable | undefined {
  const isDefault = given?.value === undefined && given?.formula === undefined;
  const content = contentOfInput(site, given, model, setting);
  const described = describe(site, 'input', [model ?? {}, given ?? {}], setting);
  const read = {
    scope: { ...site.scope, outward: !isDefault },
    dimensions: readDimensions(given?.dimensions ?? model?.dimensions, setting),
    range: readRange(site, given?.range ?? model?.range, setting),
    ...readUncertain(site, given, content, setting),
    timing: readTiming(site, given, setting.report),
    about: readAbout(given, setting.report),
    evidence: evidenceOf(given?.evidence, setting),
    owner: given?.owner?.text ?? '',
  };
  return described && content && { ...described, ...read, content };
}

function formulaIn(formula: WrittenText, { report }: Setting): Content | undefined {
  if (isFormula(formula)) return { type: 'formula', formula };
  report(problem('formula-expected', formula.place, { text: formula.text }));
  return undefined;
}

/** A line: its formula, as the model or the scenario defines it, and what the scenario says of it besides. */
export function readLine(
  site: Site,
  line: LineSpec,
  over: LineSpec | undefined,
  setting: Setting,
): Variable | undefined {
  const described = describe(site, 'line', [line, over ?? {}], setting);
  const content = line.formula && formulaIn(line.formula, setting);
  return described && content && { ...described, content };
}

/** A formula with no more to say of it than its name: a check or warning, a target's measure or a budget total. */
export function readFormula(
  site: Site,
  role: Role,
  formula: WrittenText,
  label: string,
  setting: Setting,
): Variable | undefined {
  const described = describe(site, role, [], setting);
  const content = formulaIn(formula, setting);
  return described && content && { ...described, label, content };
}

/** Where a variable stands: its name is checked as it is placed. */
export function siteOf(instance: string, name: string, place: Place, report: Report): Site {
  checkName(name, place, report);
  return { name: qualify(instance, name), place, scope: { instance, outward: false } };
}
