import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { modelTexts, schemeTexts } from '../../src/models/index.ts';
import { type Model, readModel } from '../../src/scenario/files/models.ts';
import { readScheme } from '../../src/scenario/files/schemes.ts';
import type { InputSpec, ModelInputSpec, ModelSpec, SchemeSpec } from '../../src/scenario/schema.ts';
import type { Written, WrittenText } from '../../src/scenario/text/written.ts';
import { markdownTable, withMarked } from './marked.ts';

const nothing = '–';

function modelOf(name: string): Model {
  return readModel(name, modelTexts.get(name)!, ({ code }) => {
    throw new Error(`the model ${name} has a problem: ${code}`);
  })!;
}

function specOf(name: string): ModelSpec {
  return modelOf(name).spec;
}

function schemesOf(model: string): readonly SchemeSpec[] {
  return [...(schemeTexts.get(model) ?? [])].map(([name, text]) => {
    const scheme = readScheme(modelOf(model), name, text, ({ code }) => {
      throw new Error(`the scheme ${name} has a problem: ${code}`);
    });
    return scheme!.spec;
  });
}

function code(text: string): string {
  return `\`${text}\``;
}

function writing(written: Written): string {
  if (written.type === 'text') return written.text;
  if (written.type === 'list') return `[${written.items.map(writing).join(', ')}]`;
  if (written.type === 'map') {
    const entries = [...written.entries.values()].map(({ key, value }) => `${key}: ${writing(value)}`);
    return `{${entries.join(', ')}}`;
  }
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

function settingOf([name, { value, formula, source }]: readonly [string, InputSpec]): string {
  const written = value ?? formula;
  return `${code(name)} ${written === undefined ? nothing : code(writing(written))} (${textsOf(source)})`;
}

function schemesTable(model: string): string {
  const rows = schemesOf(model).map(({ scheme, summary, inputs, sources }) => [
    code(scheme.text),
    summary.text,
    [...inputs].map(settingOf).join('<br>'),
    [...(sources ?? [])].map(([name, { title }]) => `${code(name)}: ${title.text}`).join('<br>'),
  ]);
  return markdownTable(['scheme', 'is', 'sets', 'sources'], rows);
}

function partsOf(model: string): readonly (readonly [part: string, table: string])[] {
  const spec = specOf(model);
  const schemes = schemeTexts.has(model) ? [['schemes', schemesTable(model)] as const] : [];
  return [['inputs', inputsTable(spec)], ['lines', linesTable(spec)], ...schemes];
}

function withParts(text: string, parts: ReturnType<typeof partsOf>): string {
  return parts.reduce((full, [part, table]) => withMarked(full, part, table), text);
}

describe('the models', () => {
  const names = [...modelTexts.keys()];

  test.each(names)('%s has its inputs, lines and schemes in its README', async (name) => {
    const path = `src/models/${name}/README.md`;
    const full = withParts(readFileSync(path, 'utf8'), partsOf(name));
    await expect(full).toMatchFileSnapshot(`../../${path}`);
  });

  test('are listed in the README, and their schemes', async () => {
    const models = names.map((name) => [
      `[${name}](src/models/${name}/README.md)`,
      specOf(name).summary.text,
    ]);
    const schemes = names.flatMap((name) =>
      schemesOf(name).map(({ scheme, summary }) => [code(`${name}/${scheme.text}`), summary.text]),
    );
    const full = withParts(readFileSync('README.md', 'utf8'), [
      ['models', markdownTable(['model', 'is'], models)],
      ['schemes', markdownTable(['scheme', 'is'], schemes)],
    ]);
    await expect(full).toMatchFileSnapshot('../../README.md');
  });
});
