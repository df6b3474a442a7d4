import { arrows, suggestion } from './phrases.ts';

const examples: ReadonlyMap<string, string> = new Map([
  ['scenario', 'scenario: My plan'],
  ['calendar', 'calendar: {from: 2015/16, years: 3, by: quarter}'],
  ['formula', 'formula: = a + b'],
  ['is', 'is: at least £0, or for a correlation is: 0.6'],
  ['between', 'between: [need_growth, grant_growth]'],
  ['of', 'of: = budget.balance, or for a path or position of: families_to_date'],
  ['from', 'from: 2015/16, for a lever from: 40%, or for a wedge from: unmitigated'],
  ['years', 'years: 3'],
  ['to', 'to: 100%, or for a wedge to: mitigated'],
  ['step', 'step: 1%'],
  ['title', 'title: The paper that it is in'],
  ['funding', 'funding: [grant_income]'],
  ['spending', 'spending: [grant_spending]'],
  ['rows', 'rows: [starts, results_paid]'],
  ['type', 'type: waterfall'],
  ['starts_with', 'starts_with: target_families'],
  ['at_todays_pace', 'at_todays_pace: families_at_todays_pace'],
  ['pace', 'pace: todays_pace'],
  ['goals', 'goals: {all: {amount: target_families, by: 2019/20, needs: pace_needed}}'],
  ['amount', 'amount: target_families'],
  ['by', 'by: 2019/20'],
  ['needs', 'needs: pace_needed'],
  ['parts', 'parts: [placements]'],
  ['flows', 'flows: [attachment_income, pbr_income]'],
  ['stock', 'stock: income_not_yet_paid'],
  ['leaves', 'leaves: {attached: [not_attached], paid: [in_support, lost]}'],
  ['at', 'at: 2015/16 Q2'],
  ['watch', 'watch: families.claimed_to_date'],
  ['target', 'target: balanced'],
  ['vary', 'vary: families.turnaround_rate'],
]);

/** Problems of the file as YAML and as a scenario's outline. */
export const writing = {
  'empty-file': (_: object) => [
    'The file is empty.',
    'A scenario starts with a line such as "scenario: My plan".',
  ],
  'not-text': ({ what }: { what: string }) => [
    `This is ${what}, not a scenario.`,
    'A scenario is a plain text file; write one with a text editor such as Notepad.',
  ],
  'not-utf-8': (_: object) => [
    'A character here cannot be read: the file is not saved as UTF-8.',
    'Save it again with the encoding UTF-8 (in Notepad: Save as, Encoding).',
  ],
  'control-character': ({ code }: { code: string }) => [
    `This text has a character that does not show (U+${code}), which would disturb where it is printed.`,
    'Write the text again without it.',
  ],
  'not-yaml': ({ reason }: { reason: string }) => [`This is not YAML: ${reason}`],
  'not-a-map': ({ what }: { what: string }) => [
    `The file holds ${what}, not the named parts of a scenario.`,
    'Write a name, a colon and a value on each line, as in "scenario: My plan".',
  ],
  'tab-in-yaml': (_: object) => [
    'A tab is used as indentation.',
    'Indent with spaces: YAML does not allow tabs.',
  ],
  'too-deep': (_: object) => [
    'There are more brackets, levels or terms inside each other here than can be followed.',
    'Split it: give the inner parts names of their own.',
  ],
  'unsupported-yaml': ({ sign }: { sign: string }) => [
    `A value that starts with ${sign} means something of its own in YAML, which scenario files do not use.`,
    'Put text in quotes; write a value out where it is needed, or let one file extend another.',
  ],
  'duplicate-key': ({ key }: { key: string }) => [
    `"${key}" is written twice in the same place; only one of them could count.`,
    'Keep one of the two.',
  ],
  'comma-in-braces': ({ text }: { text: string }) => [
    `Inside { } and [ ] every comma starts a new item, so "${text}" falls apart.`,
    `If it is one thing, put it in ${text.includes('"') ? "single quotes, '…'," : 'quotes'} or on a line of its own; if it is several, put a space after each comma.`,
  ],
  'colon-without-space': ({ key, value }: { key: string; value: string }) => [
    `The colon after "${key}" needs a space after it.`,
    `Write ${key}: ${value}`,
  ],
  'blank-value': ({ key }: { key: string }) => [
    `"${key}" has no value.`,
    'Write its value. To remove what an extended file says, write ~',
  ],
  'nothing-to-remove': ({ key }: { key: string }) => [
    `~ removes "${key}", but no file that this one extends has it.`,
    'Delete the line.',
  ],
  'unknown-key': ({
    key,
    nearest,
    known,
  }: {
    key: string;
    nearest: string | undefined;
    known: readonly string[];
  }) => [`"${key}" means nothing here.`, ...suggestion(nearest, known)],
  'missing-key': ({ key, of }: { key: string; of: string }) => [
    `${of} needs "${key}".`,
    ...(examples.has(key) ? [`Write it as in ${examples.get(key)}`] : []),
  ],
  'wrong-shape': ({ what, expected }: { what: string; expected: string }) => [
    `${what} should be ${expected}.`,
  ],
  'file-not-found': ({ path }: { path: string }) => [
    `There is no file at ${path}.`,
    'Paths are read from the folder of the file that names them.',
  ],
  'extends-loop': ({ path }: { path: readonly string[] }) => [
    `These files extend each other in a circle: ${arrows(path)}.`,
    'One of them must stand on its own.',
  ],
};
