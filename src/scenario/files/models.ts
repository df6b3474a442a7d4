import type { Place, Report } from '../../errors/problem.ts';
import { modelTexts } from '../../models/index.ts';
import { type ModelSpec, modelSchema } from '../schema.ts';
import { checkOutline } from '../spec.ts';
import { readYaml } from '../text/read.ts';
import { sourceFile } from '../text/source-file.ts';
import type { WrittenMap } from '../text/written.ts';
import { writeOutModel } from './shorthand.ts';

/** A model as written and as an outline; `written` finds the places of its names. */
export interface Model {
  readonly name: string;
  readonly spec: ModelSpec;
  readonly written: WrittenMap;
}

/** Whether something stands in one of the built-in models' own files, which are for any scenario. */
export function isBuiltIn({ file }: Place): boolean {
  const [, model = ''] = /^models\/([^/]+)\/(?:model|schemes\/[^/]+)\.yaml$/.exec(file) ?? [];
  return modelTexts.has(model);
}

/** Reads a model from its text. Undefined, with problems reported, where it is not one. */
export function readModel(name: string, text: string, report: Report): Model | undefined {
  const outline = readYaml(sourceFile(`models/${name}/model.yaml`, text), report);
  const written = outline && writeOutModel(outline, report);
  const spec = written && checkOutline(written, modelSchema, report);
  return spec && { name, spec, written };
}
