import { suggestion } from './phrases.ts';

/** Problems with names: of inputs, lines, models, sources, dimensions and their items. */
export const names = {
  'unknown-name': ({
    name,
    nearest,
    defined,
  }: {
    name: string;
    nearest: string | undefined;
    defined: string | undefined;
  }) => [
    `"${name}" is not an input or a line that can be seen from here.`,
    ...(nearest === undefined
      ? []
      : [`Did you mean ${nearest}?${defined === undefined ? '' : ` (defined in ${defined})`}`]),
  ],
  'shadowed-name': ({ name, inner, outer }: { name: string; inner: string; outer: string }) => [
    `"${name}" could be ${inner} or ${outer}.`,
    'Rename one of them: a name means one thing.',
  ],
  'bad-name': ({ name }: { name: string }) => [
    `"${name}" cannot be a name.`,
    'Names are lower-case words joined by _, starting with a letter, as in target_families.',
  ],
  'reserved-name': ({ name, means }: { name: string; means: string }) => [
    `"${name}" already means ${means}.`,
    'Choose another name.',
  ],
  'duplicate-name': ({ name, first }: { name: string; first: string }) => [
    `"${name}" is already defined in ${first}.`,
    'Rename one of them.',
  ],
  'unknown-model': ({
    name,
    nearest,
    known,
  }: {
    name: string;
    nearest: string | undefined;
    known: readonly string[];
  }) => [`There is no model called "${name}".`, ...suggestion(nearest, known)],
  'unknown-input': ({
    name,
    model,
    nearest,
    known,
  }: {
    name: string;
    model: string;
    nearest: string | undefined;
    known: readonly string[];
  }) => [`The model ${model} has no input called "${name}".`, ...suggestion(nearest, known)],
  'unknown-source': ({
    name,
    nearest,
    known,
  }: {
    name: string;
    nearest: string | undefined;
    known: readonly string[];
  }) => [
    `"${name}" is not one of the sources of this scenario.`,
    ...suggestion(nearest, known),
    'A source is its name under "sources:", then the paragraph: plan §7.2',
  ],
  'unknown-dimension': ({
    name,
    nearest,
    known,
  }: {
    name: string;
    nearest: string | undefined;
    known: readonly string[];
  }) => [`There is no dimension called "${name}".`, ...suggestion(nearest, known)],
  'unknown-item': ({
    name,
    of,
    nearest,
    known,
  }: {
    name: string;
    of: string;
    nearest: string | undefined;
    known: readonly string[];
  }) => [`"${name}" is not ${of}.`, ...suggestion(nearest, known)],
  'unknown-function': ({ name, nearest }: { name: string; nearest: string | undefined }) => [
    `There is no function called "${name}".`,
    ...suggestion(nearest),
  ],
  'unknown-distribution': ({
    name,
    nearest,
    known,
  }: {
    name: string;
    nearest: string | undefined;
    known: readonly string[];
  }) => [`There is no distribution called "${name}".`, ...suggestion(nearest, known)],
  'not-one-of': ({
    text,
    what,
    nearest,
    known,
  }: {
    text: string;
    what: string;
    nearest: string | undefined;
    known: readonly string[];
  }) => [`"${text}" is not ${what}.`, ...suggestion(nearest, known)],
};
