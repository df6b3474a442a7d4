import afterTheClaim from './after-the-claim/model.yaml';
import exitPlan from './exit-plan/model.yaml';
import programmeFunding from './programme-funding/model.yaml';
import programmePlan from './programme-plan/model.yaml';
import reserves from './reserves/model.yaml';
import runRate from './run-rate/model.yaml';
import staffing from './staffing/model.yaml';

/** The text of every model that a scenario can use, by name. */
export const modelTexts: ReadonlyMap<string, string> = new Map([
  ['programme-plan', programmePlan],
  ['programme-funding', programmeFunding],
  ['run-rate', runRate],
  ['after-the-claim', afterTheClaim],
  ['reserves', reserves],
  ['exit-plan', exitPlan],
  ['staffing', staffing],
]);
