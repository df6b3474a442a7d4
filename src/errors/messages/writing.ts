import { arrows, suggestion } from './phrases.ts';

/** Problems of the file as YAML and as a scenario's outline. */
export const writing = {
  'empty-file': (_: object) => [
    'The file is empty.',
    'A scenario starts with a line such as "scenario: My plan".',
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
  'unsupported-yaml': ({ what }: { what: string }) => [
    `${what} is not used in scenario files.`,
    'Write the value out where it is needed, or let one file extend another.',
  ],
  'duplicate-key': ({ key }: { key: string }) => [
    `"${key}" is written twice in the same place; only one of them could count.`,
    'Keep one of the two.',
  ],
  'comma-in-braces': ({ text }: { text: string }) => [
    `Inside { } and [ ] every comma starts a new item, so "${text}" is read as separate items.`,
    'Put quotes around a number or formula with a comma ("1,608"), or write it on a line of its own;',
    'between items put a space after the comma.',
  ],
  'blank-value': ({ key }: { key: string }) => [
    `"${key}" has no value.`,
    'Write its value, or ~ to remove what the file below it says.',
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
  }) => [`"${key}" is not a part that is known here.`, ...suggestion(nearest, known)],
  'missing-key': ({ key, of }: { key: string; of: string }) => [`${of} needs "${key}".`],
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
