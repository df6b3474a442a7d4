import { readFileSync } from 'node:fs';
import { drawsApart, reasonsApart } from '../../src/analysis/compare/apart.ts';
import { prepare, type Ready } from '../../src/analysis/prepare.ts';
import { tryOut } from '../../src/analysis/trial.ts';
import type { Problem } from '../../src/errors/problem.ts';
import { modelTexts, schemeTexts } from '../../src/models/index.ts';
import type { Files } from '../../src/scenario/files/load.ts';
import { latinHypercube } from '../../src/simulation/design/latin-hypercube.ts';
import { planDraws } from '../../src/simulation/plan.ts';

function maybeRead(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}

/** The files beside this one. */
export const fixtures: Files = { read: maybeRead };

/** Files that are written out in a test, by path. */
export function filesOf(texts: Readonly<Record<string, string>>): Files {
  const byPath = new Map(Object.entries(texts));
  return { read: (path) => byPath.get(path) };
}

/** The text that a place can be in: a file's, a model's or a scheme's. */
export function textOf(file: string, files: Files): string | undefined {
  const [, model = '', scheme] = /^models\/([^/]+)\/(?:model|schemes\/(.+))\.yaml$/.exec(file) ?? [];
  if (model === '') return files.read(file)?.replace(/^\uFEFF/, '');
  return scheme === undefined ? modelTexts.get(model) : schemeTexts.get(model)?.get(scheme);
}

// A fixture that has one in its folder is an option that is compared with it.
function problemsBeside(path: string, ready: Ready, files: Files): readonly Problem[] {
  const base = path.replace('.yaml', '/compared-with.yaml');
  if (files.read(base) === undefined) return [];
  const first = prepare(base, files).ready!;
  const options = [
    { label: 'six', slug: 'six', file: base, ready: first },
    { label: 'seven', slug: 'seven', file: path, ready },
  ];
  const { measures } = first.base.graph.scenario.comparison;
  return [...reasonsApart(options, measures), ...drawsApart(options, ['seed', 'draws'])];
}

/** Every problem of a scenario file, those included that only a simulation or another option shows. */
export function findProblems(path: string, files: Files = fixtures): readonly Problem[] {
  const { ready, problems } = prepare(path, files);
  const found = [...problems, ...(ready === undefined ? [] : problemsBeside(path, ready, files))];
  if (ready !== undefined) {
    const settings = { seed: '1', plan: planDraws(1024), design: latinHypercube };
    found.push(...tryOut(ready, settings).problems);
  }
  return found;
}
