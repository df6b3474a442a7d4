import { care } from './care.ts';
import { comparing } from './comparing.ts';
import { correlations } from './correlations.ts';
import { formulas } from './formulas.ts';
import { names } from './names.ts';
import { records } from './records.ts';
import { running } from './running.ts';
import { triggers } from './triggers.ts';
import { units } from './units.ts';
import { values } from './values.ts';
import { writing } from './writing.ts';

/**
 * Every problem that a scenario can have: code → the sentences that say what is wrong and what would be right,
 * made from the facts of the case.
 */
export const messages = {
  ...writing,
  ...names,
  ...formulas,
  ...units,
  ...values,
  ...records,
  ...running,
  ...correlations,
  ...triggers,
  ...comparing,
  ...care,
};

/** The code of a problem, as printed after its place and as named by its file under `test/errors`. */
export type ProblemCode = keyof typeof messages;

/** The facts that the message of a code is made from. */
export type ProblemFacts<C extends ProblemCode> = Parameters<(typeof messages)[C]>[0];
