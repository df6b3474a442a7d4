import programmeFunding from './programme-funding/model.yaml';
import staffing from './staffing/model.yaml';

/** The text of every model that a scenario can use, by name. */
export const modelTexts: ReadonlyMap<string, string> = new Map([
  ['programme-funding', programmeFunding],
  ['staffing', staffing],
]);
