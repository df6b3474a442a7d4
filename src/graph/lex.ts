import { problem, type Report } from '../errors/problem.ts';
import { parseYear } from '../scenario/calendar.ts';
import { parseQuantity } from '../scenario/text/quantity.ts';
import type { WrittenText } from '../scenario/text/written.ts';
import { reportAdjacent } from './adjacent.ts';
import { reportAmbiguousCommas } from './ambiguous-commas.ts';
import type { Token } from './token.ts';

const words: ReadonlySet<string> = new Set(['and', 'or', 'not']);
const name = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y;
const number = /£?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)?(?:\.\d+)?(?:(?:k|m|bn)(?![A-Za-z_]))?%?/y;
const year = /\d{4}\/\d{2}(?![\d.])/y;
const foreign = /<>|=<|=>|\*\*|&&|\|\|/y;
const operator = /<=|>=|==|!=|[-+*/^(),<>]/y;

const instead: Readonly<Record<string, string>> = {
  '×': 'To multiply, write *.',
  '÷': 'To divide, write /.',
  '−': 'For minus, write - (the key beside 0).',
  '–': 'For minus, write - (the key beside 0).',
  '≤': 'Write <=.',
  '≥': 'Write >=.',
  '≠': 'Write !=.',
  '<>': 'For not equal, write !=.',
  '=<': 'Write <=.',
  '=>': 'Write >=.',
  '**': 'For powers, write ^.',
  '&&': 'Write "and" between two conditions.',
  '||': 'Write "or" between two conditions.',
  '&': '& joins text in Excel; formulas have no text. Between conditions, write "and".',
  ';': 'Put commas between arguments.',
  '!': 'Before a condition, write "not".',
  '£': 'A £ stands just before its number, as in £900.',
  $: 'Money is written with £.',
  '|': 'Write "or" between two conditions.',
  '?': 'A choice is written if(condition, this, otherwise).',
  '%': 'A share is a number followed by %, as in 75%.',
  '"': 'Formulas hold names and numbers; there is no text in them.',
};
// A cell or a range of cells as spreadsheets write them: Sheet1!B2, A1:B2, B:B, $A$1, A$1.
const cells =
  /(?:'[^']{1,31}'|\w{1,31})!\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}\$?\d{1,7}:\$?[A-Za-z]{1,3}\$?\d{1,7}|\b[A-Z]{1,3}:[A-Z]{1,3}\b|\$[A-Za-z]{1,3}\$?\d{1,7}|\b[A-Za-z]{1,3}\$\d{1,7}/g;
const allowed = 'Formulas are made of names, numbers, + - * / ^, comparisons, brackets and functions.';

function match(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  const found = pattern.exec(text)?.[0];
  return found === '' ? undefined : found;
}

function readYear(text: string, start: number): Token | undefined {
  const found = match(year, text, start);
  if (found === undefined || parseYear(found) === undefined) return undefined;
  return { type: 'year', text: found, start, end: start + found.length };
}

function readNumber(formula: WrittenText, start: number): Token | undefined {
  const found = match(number, formula.text, start);
  const quantity = found === undefined ? undefined : parseQuantity(found, formula.place);
  if (quantity === undefined) return undefined;
  const { amount: value, symbol, text } = quantity;
  return { type: 'number', value, symbol, text, start, end: start + text.length };
}

function readWord(text: string, start: number): Token | undefined {
  const found = match(name, text, start);
  if (found === undefined) return undefined;
  return { type: words.has(found) ? 'operator' : 'name', text: found, start, end: start + found.length };
}

function readOperator(text: string, start: number): Token | undefined {
  const found = match(operator, text, start);
  return found === undefined
    ? undefined
    : { type: 'operator', text: found, start, end: start + found.length };
}

function readToken(formula: WrittenText, start: number): Token | undefined {
  const { text } = formula;
  if (match(foreign, text, start) !== undefined) return undefined;
  return (
    readYear(text, start) ?? readNumber(formula, start) ?? readWord(text, start) ?? readOperator(text, start)
  );
}

function reportPart(formula: WrittenText, start: number, report: Report): void {
  const text = /^[.[][\w.]*\]?/.exec(formula.text.slice(start))?.[0] ?? '';
  report(problem('property-access', formula.at(start, start + text.length), { text }));
}

// A reference as spreadsheets write it (A1:B2, Sheet1!B2, $A$1) is told whole.
function reportCells(formula: WrittenText, position: number, report: Report): boolean {
  const found = [...formula.text.matchAll(cells)].find(
    ({ index, 0: text }) => index <= position && position < index + text.length,
  );
  if (found === undefined) return false;
  const { index, 0: character } = found;
  const what = character.includes(':') ? 'is a range of cells' : 'is a cell';
  const advice = `It ${what}. Formulas use names: a + b, or sum(line).`;
  const place = formula.at(index, index + character.length);
  report(problem('unexpected-character', place, { character, instead: advice }));
  return true;
}

function reportCharacter(formula: WrittenText, start: number, report: Report): void {
  const character =
    match(foreign, formula.text, start) ?? String.fromCodePoint(formula.text.codePointAt(start)!);
  const place = formula.at(start, start + character.length);
  if (reportCells(formula, start, report)) return;
  if (character === '=' || character === ':') report(problem('assignment', place, {}));
  else if (character === '.' || character === '[') reportPart(formula, start, report);
  else report(problem('unexpected-character', place, { character, instead: instead[character] ?? allowed }));
}

/**
 * Cuts a formula into tokens: dotted names, numbers (`1,608`, `75%`, `£32.5k`), years (`2017/18`) and operators.
 * Reports the first thing that has no meaning, or all that could have two, and gives undefined. A leading `=` is passed over.
 */
export function lex(formula: WrittenText, report: Report): readonly Token[] | undefined {
  const { text } = formula;
  const tokens: Token[] = [];
  let start = text.startsWith('=') ? 1 : 0;
  while (start < text.length) {
    if (/\s/.test(text[start]!)) {
      start += 1;
      continue;
    }
    const token = readToken(formula, start);
    if (token === undefined) {
      reportCharacter(formula, start, report);
      return undefined;
    }
    tokens.push(token);
    start = token.end;
  }
  const isAmbiguous = reportAmbiguousCommas(formula, tokens, report);
  return reportAdjacent(formula, tokens, report) || isAmbiguous ? undefined : tokens;
}
