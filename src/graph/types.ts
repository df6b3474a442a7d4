import { problem, type Report } from '../errors/problem.ts';
import type { WrittenText } from '../scenario/text/written.ts';
import type { CallNode, Expression, Span } from './expression.ts';
import type { Parameter, Takes, Type, TypeSite } from './functions/function.ts';
import { functionNamed } from './functions/index.ts';
import { parameterAt } from './references.ts';
import { describeUnit, divideUnits, isPlain, plain, sameUnit, type Unit, unitOf } from './units.ts';

/** What a name stands for, by name; undefined where its own problems left it without a type. */
export type TypeOf = (name: string) => Type | undefined;

interface Typing {
  readonly formula: WrittenText;
  readonly typeOf: TypeOf;
  readonly report: Report;
}

const builtIns: ReadonlyMap<string, Type> = new Map(
  (['period', 'quarter', 'month', 'year_fraction'] as const).map((name) => [
    name,
    {
      measure: 'number',
      unit: name === 'year_fraction' ? unitOf('year') : plain,
      dimensions: [],
      varies: true,
      kind: name === 'year_fraction' ? 'flow' : 'rate',
    },
  ]),
);

const constant: Type = { measure: 'number', unit: plain, dimensions: [], varies: false, kind: 'constant' };

function typeOfNumber(value: number, symbol: string): Type {
  if (value === 0) return { ...constant, unit: 'any' };
  return symbol === '£' ? { ...constant, unit: unitOf('£') } : constant;
}

const nounsOf = (unit: Unit): readonly string[] => Object.keys(unit);

// `families` beside `family`: one thing under two names.
function twoSpellings(left: Unit, right: Unit): readonly [string, string] | undefined {
  const stray = nounsOf(left).filter((noun) => !nounsOf(right).includes(noun));
  const others = nounsOf(right).filter((noun) => !nounsOf(left).includes(noun));
  const stem = (noun: string) => noun.replace(/(ies|y|s)$/, '');
  const pairs = stray.flatMap((noun) => others.map((other) => [noun, other] as const));
  return pairs.find(([noun, other]) => stem(noun) === stem(other));
}

/** What most often mends a misfit of two units; empty where nothing can be said. */
export function hintFor(left: Unit, right: Unit): string {
  const spellings = twoSpellings(left, right);
  const toMoney = divideUnits(left, right);
  if (spellings !== undefined)
    return `"${spellings.join('" and "')}" count as different units: write one of them throughout.`;
  if (sameUnit(toMoney, unitOf('year')) || sameUnit(toMoney, { year: -1 }))
    return "A yearly figure becomes a period's when it is multiplied by year_fraction.";
  if (isPlain(left) || isPlain(right))
    return 'A plain number carries no unit: give the constant a name, a unit and a source under "inputs:".';
  return '';
}

function textOf({ formula }: Typing, { start, end }: Span): string {
  return formula.text.slice(start, end);
}

function siteOf(typing: Typing, call: CallNode, types: readonly Type[]): TypeSite {
  const { formula, report } = typing;
  const entry = functionNamed(call.name)!;
  return {
    call,
    types,
    mismatch(left, right, hint = hintFor(left, right)) {
      const facts = {
        what: textOf(typing, call),
        left: describeUnit(left),
        right: describeUnit(right),
        hint,
      };
      report(problem('unit-mismatch', formula.at(call.start, call.end), facts));
    },
    wrongArgument(index, expected) {
      const { start, end } = call.arguments[index] ?? call;
      const facts = { signature: entry.signature, parameter: parameterAt(entry, index).name, expected };
      report(problem('wrong-argument', formula.at(start, end), facts));
    },
  };
}

function checkMeasure(typing: Typing, argument: Expression, type: Type, { takes }: Parameter): boolean {
  const { formula, report } = typing;
  const place = formula.at(argument.start, argument.end);
  const what = `"${textOf(typing, argument)}"`;
  const wantsCondition = takes === 'condition';
  if (type.measure === 'profile') {
    if (takes !== 'profile') report(problem('needs-profile', place, { what }));
    return takes === 'profile';
  }
  if (wantsCondition === (type.measure === 'condition')) return true;
  report(
    wantsCondition ? problem('needs-condition', place, { what }) : problem('needs-number', place, { what }),
  );
  return false;
}

const fixedInTime: readonly Takes[] = ['constant', 'profile', 'duration'];

// A profile of one share may be written as a plain amount.
function checkTime(site: TypeSite, index: number, { takes }: Parameter): boolean {
  const type = site.types[index]!;
  if (!fixedInTime.includes(takes) || !type.varies) return true;
  site.wrongArgument(index, 'the same in every period');
  return false;
}

const word: Type = { ...constant };

function typeOfCall(typing: Typing, call: CallNode): Type | undefined {
  const entry = functionNamed(call.name)!;
  const found = call.arguments.map((argument) => typeOfExpression(typing, argument));
  if (!found.every((type) => type !== undefined)) return undefined;
  const site = siteOf(typing, call, found);
  const checked = found.map((type, index) => {
    const parameter = parameterAt(entry, index);
    if (['dimension', 'item', 'year'].includes(parameter.takes)) return true;
    return checkMeasure(typing, call.arguments[index]!, type, parameter) && checkTime(site, index, parameter);
  });
  return checked.every(Boolean) ? entry.type(site) : undefined;
}

function typeOfExpression(typing: Typing, node: Expression): Type | undefined {
  if (node.type === 'number') return typeOfNumber(node.value, node.symbol);
  if (node.type === 'name') return builtIns.get(node.name) ?? typing.typeOf(node.name);
  return node.type === 'call' ? typeOfCall(typing, node) : word;
}

/**
 * The walk that checks units: what an expression gives, from what its names give. Every misfit is reported where it
 * stands in the formula; undefined where there was one that leaves no type.
 */
export function inferType(
  expression: Expression,
  formula: WrittenText,
  typeOf: TypeOf,
  report: Report,
): Type | undefined {
  return typeOfExpression({ formula, typeOf, report }, expression);
}
