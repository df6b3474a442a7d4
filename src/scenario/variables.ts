import { nearestName } from '../errors/nearest.ts';
import { type Place, problem, type Report } from '../errors/problem.ts';
import { type Axes, readLevel, readQuantity } from './levels.ts';
import { checkName, labelOf, qualify } from './names.ts';
import type { Quantity } from './quantity.ts';
import {
  type Content,
  type Kind,
  kinds,
  type Role,
  type Scope,
  type SourceNote,
  type Variable,
} from './scenario.ts';
import type { InputSpec, LineSpec, ModelInputSpec } from './schema.ts';
import { isFormula } from './shorthand.ts';
import type { Written, WrittenText } from './written.ts';

/** What reading a variable needs to know of its scenario. */
export interface Setting extends Axes {
  readonly sources: ReadonlySet<string>;
  readonly report: Report;
}

/** Where a variable is defined and where its bare names are sought. */
export interface Site {
  readonly name: string;
  readonly place: Place;
  readonly scope: Scope;
}

type About = Pick<LineSpec, 'label' | 'summary' | 'note' | 'source' | 'unit' | 'kind' | 'known' | 'before'>;

function readKind(written: WrittenText | undefined, { report }: Setting): Kind | undefined {
  if (written === undefined) return undefined;
  const kind = kinds.find((candidate) => candidate === written.text);
  const facts = {
    text: written.text,
    what: 'a kind',
    nearest: nearestName(written.text, kinds),
    known: kinds,
  };
  if (kind === undefined) report(problem('not-one-of', written.place, facts));
  return kind;
}

function readSource(written: WrittenText | undefined, { sources, report }: Setting): SourceNote | undefined {
  if (written === undefined) return undefined;
  const [source = '', ...rest] = written.text.split(/\s+/);
  const known = [...sources];
  if (!sources.has(source))
    report(
      problem('unknown-source', written.at(0, source.length), {
        name: source,
        nearest: nearestName(source, known),
        known,
      }),
    );
  return { source, paragraph: rest.join(' ') };
}

function readRange(
  range: readonly WrittenText[] | undefined,
  { report }: Setting,
): [Quantity, Quantity] | undefined {
  if (range === undefined) return undefined;
  const [low, high] = range.map((end) => readQuantity(end, report));
  const place = range[0]?.place;
  if (range.length !== 2)
    report(problem('wrong-shape', place, { what: '"range"', expected: 'two amounts, low then high' }));
  return low && high && [low, high];
}

function readList(site: Site, written: Written | undefined, setting: Setting) {
  return written && readLevel(site.name, written, setting, setting.report);
}

function evidenceOf(written: WrittenText | undefined, { report }: Setting): string {
  const known = ['green', 'amber', 'red'];
  if (written === undefined) return '';
  const facts = {
    text: written.text,
    what: 'an evidence grade',
    nearest: nearestName(written.text, known),
    known,
  };
  if (!known.includes(written.text)) report(problem('not-one-of', written.place, facts));
  return written.text;
}

// A line of a model may be described twice: by the model, and by the scenario that uses it. The scenario's words win.
function describe(
  site: Site,
  role: Role,
  layers: readonly About[],
  setting: Setting,
): Omit<Variable, 'content'> {
  const last = <K extends keyof About>(key: K) =>
    layers.map((layer) => layer[key]).findLast((part) => part !== undefined);
  return {
    ...site,
    role,
    label: last('label')?.text ?? labelOf(site.name),
    summary: last('summary')?.text ?? '',
    unit: last('unit'),
    kind: readKind(last('kind'), setting),
    dimensions: undefined,
    known: readList(site, last('known'), setting),
    before: readList(site, last('before'), setting),
    range: undefined,
    uncertain: undefined,
    movedFrom: undefined,
    source: readSource(last('source'), setting),
    note: last('note')?.text ?? '',
    evidence: '',
    owner: '',
  };
}

function readContent(site: Site, written: Written, setting: Setting): Content | undefined {
  if (isFormula(written)) return { type: 'formula', formula: written as WrittenText };
  const level = readLevel(site.name, written, setting, setting.report);
  return level && { type: 'level', level };
}

function contentOfInput(
  site: Site,
  given: InputSpec | undefined,
  model: ModelInputSpec | undefined,
  setting: Setting,
) {
  const written = given?.formula ?? given?.value ?? model?.default;
  if (given?.formula !== undefined && given.value !== undefined)
    setting.report(problem('two-values', given.formula.place, { name: site.name }));
  if (given?.formula !== undefined && !isFormula(given.formula)) {
    setting.report(problem('formula-expected', given.formula.place, {}));
    return undefined;
  }
  if (written !== undefined) return readContent(site, written, setting);
  setting.report(
    problem('missing-value', site.place, { name: site.name, summary: model?.summary?.text ?? '' }),
  );
  return undefined;
}

function readUncertain(site: Site, given: InputSpec | undefined, content: Content, { report }: Setting) {
  const written = given?.uncertain;
  if (written === undefined) return undefined;
  if (content.type === 'level' && content.level.form === 'one') return written;
  report(problem('uncertain-needs-value', written.place, { name: site.name }));
  return undefined;
}

function readDimensions(names: readonly WrittenText[] | undefined, { dimensions, report }: Setting) {
  const known = [...dimensions.keys()];
  for (const { text, place } of names ?? []) {
    if (!dimensions.has(text))
      report(problem('unknown-dimension', place, { name: text, nearest: nearestName(text, known), known }));
  }
  return names?.map(({ text }) => text);
}

/** An input, from what the scenario gives and what the model (if it has one) declares. */
export function readInput(
  site: Site,
  given: InputSpec | undefined,
  model: ModelInputSpec | undefined,
  setting: Setting,
): Variable | undefined {
  const isDefault = given?.value === undefined && given?.formula === undefined;
  const scope = { ...site.scope, outward: !isDefault };
  const content = contentOfInput(site, given, model, setting);
  if (content === undefined) return undefined;
  return {
    ...describe(site, 'input', [model ?? {}, given ?? {}], setting),
    scope,
    content,
    dimensions: readDimensions(given?.dimensions ?? model?.dimensions, setting),
    range: readRange(given?.range ?? model?.range, setting),
    uncertain: readUncertain(site, given, content, setting),
    evidence: evidenceOf(given?.evidence, setting),
    owner: given?.owner?.text ?? '',
  };
}

/** A line: its formula, as the model or the scenario defines it, and what the scenario says of it besides. */
export function readLine(
  site: Site,
  line: LineSpec,
  over: LineSpec | undefined,
  setting: Setting,
): Variable | undefined {
  const { formula } = line;
  if (formula === undefined) return undefined;
  if (!isFormula(formula)) {
    setting.report(problem('formula-expected', formula.place, {}));
    return undefined;
  }
  return { ...describe(site, 'line', [line, over ?? {}], setting), content: { type: 'formula', formula } };
}

/** A formula with no more to say of it than its name: a check, a target's measure or a budget total. */
export function readFormula(
  site: Site,
  role: Role,
  formula: WrittenText,
  label: string,
  setting: Setting,
): Variable {
  if (!isFormula(formula)) setting.report(problem('formula-expected', formula.place, {}));
  return { ...describe(site, role, [], setting), label, content: { type: 'formula', formula } };
}

/** Where a variable stands: its name is checked as it is placed. */
export function siteOf(instance: string, name: string, place: Place, report: Report): Site {
  checkName(name, place, report);
  return { name: qualify(instance, name), place, scope: { instance, outward: false } };
}
