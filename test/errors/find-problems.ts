import { readFileSync } from 'node:fs';
import { reportBaseCase } from '../../src/analysis/checks.ts';
import type { Problem, Report } from '../../src/errors/problem.ts';
import { runBaseCase } from '../../src/graph/base-case.ts';
import { openGraph } from '../../src/graph/open.ts';
import { modelTexts } from '../../src/models/index.ts';
import type { Files } from '../../src/scenario/load.ts';
import { uncertainInputs } from '../../src/simulation/inputs.ts';

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

/** The text that a place can be in: a file's or a model's. */
export function textOf(file: string, files: Files): string | undefined {
  const model = /^models\/(.+)\/model\.yaml$/.exec(file)?.[1];
  return model === undefined ? files.read(file)?.replace(/^\uFEFF/, '') : modelTexts.get(model);
}

/** Every problem of a scenario file that shows without simulating it. */
export function findProblems(path: string, files: Files = fixtures): readonly Problem[] {
  const { graph, problems } = openGraph(path, files);
  const found = [...problems];
  const report: Report = (problem) => found.push(problem);
  if (graph !== undefined) {
    const base = runBaseCase(graph);
    reportBaseCase(base, report);
    uncertainInputs(base, report);
  }
  return found;
}
