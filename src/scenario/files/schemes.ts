import { nearestName } from '../../errors/nearest.ts';
import { problem, type Report } from '../../errors/problem.ts';
import { type SchemeSpec, schemeSchema } from '../schema.ts';
import { checkOutline, findWritten } from '../spec.ts';
import { readYaml } from '../text/read.ts';
import { sourceFile } from '../text/source-file.ts';
import type { WrittenMap } from '../text/written.ts';
import { readSource } from '../values/source-note.ts';
import type { Model } from './models.ts';
import { writeOut } from './shorthand.ts';

/** A scheme as written and as an outline: figures for inputs of a model, each with its source. */
export interface Scheme {
  readonly name: string;
  readonly spec: SchemeSpec;
  readonly written: WrittenMap;
}

// A scheme stands by itself: it gives inputs of its model, and cites no source but its own.
function reportMisfits(model: Model, { inputs, sources }: SchemeSpec, written: WrittenMap, report: Report) {
  const known = [...(model.spec.inputs?.keys() ?? [])];
  const citing = { sources: new Set(sources?.keys()), report };
  for (const [name, { source }] of inputs ?? []) {
    const { place } = findWritten(written, ['inputs', name]);
    const facts = { name, what: 'input', model: model.name, nearest: nearestName(name, known), known };
    if (!known.includes(name)) report(problem('unknown-input', place, facts));
    readSource(source, citing);
  }
}

/** Reads a scheme of a model from its text. Undefined, with problems reported, where it is not one. */
export function readScheme(model: Model, name: string, text: string, report: Report): Scheme | undefined {
  let isSound = true;
  const watch: Report = (found) => {
    isSound = false;
    report(found);
  };
  const outline = readYaml(sourceFile(`models/${model.name}/schemes/${name}.yaml`, text), watch);
  const written = outline && writeOut(outline, new Set(), watch);
  const spec = written && checkOutline(written, schemeSchema, watch);
  if (written === undefined || spec === undefined) return undefined;
  reportMisfits(model, spec, written, watch);
  return isSound ? { name, spec, written } : undefined;
}
