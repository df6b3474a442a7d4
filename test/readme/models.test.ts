import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { modelTexts } from '../../src/models/index.ts';
import { readModel } from '../../src/scenario/models.ts';
import type { ModelInputSpec, ModelSpec } from '../../src/scenario/schema.ts';
import type { Written, WrittenText } from '../../src/scenario/written.ts';
import { markdownTable, withMarked } from './marked.ts';

const nothing = '–';

function specOf(name: string): ModelSpec {
  const model = readModel(name, modelTexts.get(name)!, ({ code }) => {
    throw new Error(`the model ${name} has a problem: ${code}`);
  });
  return model!.spec;
}

function code(text: string): string {
  return `\`${text}\``;
}

function writing(written: Written): string {
  if (written.type === 'text') return written.text;
  if (written.type === 'list') return `[${written.items.map(writing).join(', ')}]`;
  throw new Error(`no way to show a ${written.type} in a table`);
}

function textsOf(...parts: readonly (WrittenText | undefined)[]): string {
  const texts = parts.flatMap((part) => part?.text ?? []);
  return texts.length === 0 ? nothing : texts.join(', ');
}

function inputRow([name, input]: readonly [string, ModelInputSpec]): readonly string[] {
  const by = (input.dimensions ?? []).map(({ text }) => ` by ${code(text)}`).join('');
  const given = input.default === undefined ? nothing : code(writing(input.default));
  return [code(name) + by, textsOf(input.unit), textsOf(input.kind), given, textsOf(input.summary)];
}

function inputsTable({ inputs }: ModelSpec): string {
  return markdownTable(
    ['input', 'unit', 'kind', 'default', 'is'],
    [...(inputs ?? new Map<string, ModelInputSpec>())].map(inputRow),
  );
}

function linesTable({ lines }: ModelSpec): string {
  const rows = [...lines].map(([name, { unit, kind, label, formula }]) => [
    code(name),
    textsOf(unit, kind),
    textsOf(label),
    code(formula.text),
  ]);
  return markdownTable(['line', 'unit, kind', 'label', 'formula'], rows);
}

describe('the models', () => {
  const names = [...modelTexts.keys()];

  test.each(names)('%s has its inputs and lines in its README', async (name) => {
    const path = `src/models/${name}/README.md`;
    const spec = specOf(name);
    const withInputs = withMarked(readFileSync(path, 'utf8'), 'inputs', inputsTable(spec));
    const full = withMarked(withInputs, 'lines', linesTable(spec));
    await expect(full).toMatchFileSnapshot(`../../${path}`);
  });

  test('are listed in the README', async () => {
    const rows = names.map((name) => [`[${name}](src/models/${name}/README.md)`, specOf(name).summary.text]);
    const full = withMarked(
      readFileSync('README.md', 'utf8'),
      'models',
      markdownTable(['model', 'is'], rows),
    );
    await expect(full).toMatchFileSnapshot('../../README.md');
  });
});
