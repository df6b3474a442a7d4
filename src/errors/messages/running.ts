import { all, count } from './phrases.ts';

/** Problems that only show when figures are computed. */
export const running = {
  'check-fails': ({
    check,
    when,
    left,
    right,
  }: {
    check: string;
    when: string;
    left: string;
    right: string;
  }) => [`The check ${check} does not hold ${when}: ${left} against ${right}.`],
  'check-fails-in-draws': ({ check, share, draws }: { check: string; share: string; draws: string }) => [
    `The check ${check} does not hold in ${share} of the ${count(Number(draws))} futures simulated.`,
    'Narrow the ranges of its inputs, or tie them together with a formula.',
  ],
  'no-value': ({ name, when, reason }: { name: string; when: string; reason: string }) => [
    `${name} has no value ${when}: ${reason}.`,
  ],
  'does-not-reconcile': ({
    from,
    falls,
    rest,
    to,
    found,
  }: {
    from: string;
    falls: readonly string[];
    rest: string;
    to: string;
    found: string;
  }) => [
    `${falls.length === 0 ? from : `${from} less ${all(falls)}`} is ${rest}, but ${to} is ${found}.`,
    'What falls away before it must account for the whole difference.',
  ],
  'draws-out-of-range': ({
    name,
    share,
    low,
    high,
  }: {
    name: string;
    share: string;
    low: string;
    high: string;
  }) => [
    `In about ${share} of futures ${name} would fall outside its range ${low} to ${high}.`,
    'Choose a distribution that ends within the range, such as pert, or between for a share.',
  ],
};
