import afterTheClaim from './after-the-claim/model.yaml';
import agency from './agency/model.yaml';
import backlog from './backlog/model.yaml';
import caseload from './caseload/model.yaml';
import caseloadEffect from './caseload-effect/model.yaml';
import costOfPost from './cost-of-post/model.yaml';
import england from './cost-of-post/schemes/england.yaml';
import deficit from './deficit/model.yaml';
import edgeOfCare from './edge-of-care/model.yaml';
import establishment from './establishment/model.yaml';
import exitPlan from './exit-plan/model.yaml';
import grantBlocks from './grant-blocks/model.yaml';
import placements from './placements/model.yaml';
import plans from './plans/model.yaml';
import programmeFunding from './programme-funding/model.yaml';
import blockGrant from './programme-funding/schemes/block-grant.yaml';
import phase1 from './programme-funding/schemes/phase-1.yaml';
import phase2 from './programme-funding/schemes/phase-2.yaml';
import supportingFamilies from './programme-funding/schemes/supporting-families.yaml';
import programmePlan from './programme-plan/model.yaml';
import recruitment from './recruitment/model.yaml';
import reserves from './reserves/model.yaml';
import runRate from './run-rate/model.yaml';
import savings from './savings/model.yaml';
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
  ['caseload', caseload],
  ['caseload-effect', caseloadEffect],
  ['backlog', backlog],
  ['recruitment', recruitment],
  ['agency', agency],
  ['cost-of-post', costOfPost],
  ['establishment', establishment],
  ['edge-of-care', edgeOfCare],
  ['savings', savings],
  ['grant-blocks', grantBlocks],
  ['plans', plans],
  ['placements', placements],
  ['deficit', deficit],
]);

/** The text of every scheme, which gives inputs of a model their figures: by the model's name, then by its own. */
export const schemeTexts: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'programme-funding',
    new Map([
      ['phase-1', phase1],
      ['phase-2', phase2],
      ['supporting-families', supportingFamilies],
      ['block-grant', blockGrant],
    ]),
  ],
  ['cost-of-post', new Map([['england', england]])],
]);
