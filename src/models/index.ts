import programmeFunding from './programme-funding/model.yaml';
import phase2 from './programme-funding/schemes/phase-2.yaml';
import staffing from './staffing/model.yaml';

/** The text of every model that a scenario can use, by name. */
export const modelTexts: ReadonlyMap<string, string> = new Map([
  ['programme-funding', programmeFunding],
  ['staffing', staffing],
]);

/** The text of every scheme, which gives inputs of a model their figures: by the model's name, then by its own. */
export const schemeTexts: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['programme-funding', new Map([['phase-2', phase2]])],
]);
