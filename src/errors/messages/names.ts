import { all, suggestion } from './phrases.ts';

// What spreadsheets have under a name of their own.
const instead: Readonly<Record<string, string>> = {
  and: 'Write a and b.',
  or: 'Write a or b.',
  not: 'Write not a.',
  round: 'To round to a whole number, write floor(x + 0.5).',
  rounddown: 'To round down, write floor(x).',
  int: 'To round down, write floor(x).',
  roundup: 'To round up, write ceil(x).',
  ceiling: 'To round up, write ceil(x).',
  power: 'For powers, write x ^ y.',
  iferror: 'To avoid dividing by nil, write if(b == 0, 0, a / b).',
  vlookup: 'To take one item of a dimension, write pick(line, item).',
  hlookup: 'To take one item of a dimension, write pick(line, item).',
  xlookup: 'To take one item of a dimension, write pick(line, item).',
  index: 'To take one item of a dimension, write pick(line, item).',
};

function functionAdvice(name: string, nearest: string | undefined, known: readonly string[]): string[] {
  const advice = instead[name.toLowerCase()];
  if (advice !== undefined && Object.hasOwn(instead, name.toLowerCase())) return [advice];
  return nearest === undefined ? [`The functions are ${known.join(', ')}.`] : suggestion(nearest);
}

function whatIs(name: string, isItem: boolean): string {
  if (isItem)
    return `"${name}" is an item of a dimension, not an input or a line. One item of x is pick(x, ${name}).`;
  if (/^[A-Z]{1,3}[1-9]\d*$/.test(name))
    return `"${name}" looks like a cell. Formulas use the names of inputs and lines: a + b.`;
  return `"${name}" is not an input or a line that can be seen from here.`;
}

function nameAdvice(name: string): string {
  const [, instance, inner] = /^([a-z][a-z0-9_]{0,60})\.([a-z][a-z0-9_]{0,60})$/.exec(name) ?? [];
  return instance === undefined
    ? 'Names are lower-case words joined by _, starting with a letter, as in target_families.'
    : `To say something of ${inner} in the model used as ${instance}, write ${instance}: {${inner}: …}`;
}

/** A name that means nothing where it stands, the nearest that would, and all that would. */
interface Mistyped {
  readonly name: string;
  readonly nearest: string | undefined;
  readonly known: readonly string[];
}

/** Problems with names: of inputs, lines, models, sources, dimensions and their items. */
export const names = {
  'unknown-name': ({
    name,
    nearest,
    defined,
    isItem,
  }: {
    name: string;
    nearest: string | undefined;
    defined: string | undefined;
    isItem: boolean;
  }) => [
    whatIs(name, isItem),
    ...(nearest === undefined
      ? []
      : [`Did you mean ${nearest}?${defined === undefined ? '' : ` (defined in ${defined})`}`]),
  ],
  'removed-name': ({ name, gone, where }: { name: string; gone: string; where: string }) => [
    name === gone ? `${where} removes "${name}".` : `"${name}" goes with ${gone}, which ${where} removes.`,
    'Write this again without it in the file that removes it, or remove this there too, with ~.',
  ],
  'lever-not-input': ({ name, nearest }: { name: string; nearest: string | undefined }) => [
    `"${name}" is not an input; a lever moves an input.`,
    ...suggestion(nearest),
  ],
  'lever-not-one': ({ name, reason }: { name: string; reason: string }) => [
    `${name} ${reason}; a lever moves an input of one figure.`,
    'Put the lever on a share or a price that its figures are multiplied by, or remove it (with ~ where it is an extended file that has it).',
  ],
  'lever-out-of-range': ({
    name,
    end,
    low,
    high,
  }: {
    name: string;
    end: string;
    low: string;
    high: string;
  }) => [
    `The lever would move ${name} to ${end}, outside its range ${low} to ${high}.`,
    'Let it end within the range.',
  ],
  'shadowed-name': ({ name, inner, outer }: { name: string; inner: string; outer: string }) => [
    `"${name}" could be ${inner} or ${outer}.`,
    'Give the one in the scenario another name: a name means one thing.',
  ],
  'bad-name': ({ name }: { name: string }) => [`"${name}" cannot be a name.`, nameAdvice(name)],
  'reserved-name': ({ name, means }: { name: string; means: string }) => [
    `"${name}" already means ${means}.`,
    'Choose another name.',
  ],
  'duplicate-name': ({ name, first }: { name: string; first: string }) => [
    `"${name}" is already defined in ${first}.`,
    'Rename one of them.',
  ],
  'unknown-model': ({ name, nearest, known }: Mistyped) => [
    `There is no model called "${name}".`,
    ...suggestion(nearest, known),
  ],
  'unknown-scheme': ({ name, model, nearest, known }: Mistyped & { model: string }) => [
    `The model ${model} has no scheme called "${name}".`,
    ...suggestion(nearest),
    known.length === 0 ? `It has none: write ${model} alone.` : `It has ${all(known)}.`,
  ],
  'unknown-instance': ({ name, nearest, known }: Mistyped) => [
    `"${name}" is given inputs of a model, but no model is used under that name.`,
    ...suggestion(nearest, known),
  ],
  'unknown-input': ({ name, what, model, nearest, known }: Mistyped & { what: string; model: string }) => [
    `The model ${model} has no ${what} called "${name}".`,
    ...suggestion(nearest, known),
  ],
  'line-for-input': ({ name, model }: { name: string; model: string }) => [
    `${name} is an input of the model ${model}, not a line of it.`,
    'Write this under "inputs:".',
  ],
  'input-for-line': ({ name, model }: { name: string; model: string }) => [
    `${name} is a line of the model ${model}, which gives its formula, not an input of it.`,
    'Its label, note, source and known figures may stand under "lines:"; set the inputs of the model for the rest.',
  ],
  'model-line': ({ name, model }: { name: string; model: string }) => [
    `${name} is a line of the model ${model}, which gives its formula.`,
    'Set the inputs of the model instead, or give a line of the scenario another name. Its label, note and source may be written here.',
  ],
  'missing-dimension': ({ name, model, summary }: { name: string; model: string; summary: string }) => [
    `The model ${model} needs the dimension "${name}": ${summary}.`,
    `List its items under "dimensions:", as in ${name}: [first_item, second_item].`,
  ],
  'unknown-source': ({ name, nearest, known }: Mistyped) => [
    `"${name}" is not one of the sources of this scenario.`,
    ...suggestion(nearest, known),
    'A source is its name under "sources:", then the paragraph: plan §7.2',
  ],
  'unknown-dimension': ({ name, nearest, known }: Mistyped) => [
    `There is no dimension called "${name}".`,
    ...suggestion(nearest, known),
  ],
  'unknown-item': ({ name, of, nearest, known }: Mistyped & { of: string }) => [
    `"${name}" is not ${of}.`,
    ...suggestion(nearest, known),
  ],
  'unknown-function': ({ name, nearest, known }: Mistyped) => [
    `There is no function called "${name}".`,
    ...functionAdvice(name, nearest, known),
  ],
  'unknown-column': ({ name, path, nearest, known }: Mistyped & { path: string }) => [
    `${path} has no column headed "${name}".`,
    ...(known.some((heading) => heading.includes('\uFFFD'))
      ? [
          'Signs such as £ are lost, because the file is not saved as UTF-8. In Excel, save it as "CSV UTF-8".',
        ]
      : suggestion(nearest, known)),
  ],
  'unknown-distribution': ({ name, nearest, known }: Mistyped) => [
    `There is no distribution called "${name}".`,
    ...suggestion(nearest, known),
  ],
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
