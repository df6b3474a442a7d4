import { count } from './phrases.ts';

/** An argument that may break a rule of its function; `value` is empty where it is not known. */
interface Suspect {
  readonly argument: string;
  readonly value: string;
  readonly rule: string;
  readonly instead: string;
}

/** Why a figure has no value: what breaks a rule, a ratio that has none, or nothing that can be told. */
export type WhyNoValue =
  | { readonly type: 'rules'; readonly suspects: readonly Suspect[] }
  | { readonly type: 'ratio'; readonly name: string };

function suspicion({ argument, value, rule, instead }: Suspect): string {
  if (value === argument) return `${argument} cannot stand there: ${rule}.`;
  const is = value === '' ? `Look at ${argument}` : `${argument} is ${value}`;
  return `${is}: ${rule}. ${instead}`;
}

function reasonsOf(why: WhyNoValue): string[] {
  if (why.type === 'ratio')
    return ['A ratio has none where its divisor is nil: write the division out, as if(b == 0, 0, a / b).'];
  return why.suspects.length > 0
    ? why.suspects.map(suspicion)
    : [
        'Its formula divides by nil, grows beyond all measure, or asks for what does not exist, such as the root of a negative.',
      ];
}

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
  'no-value': ({ name, when, why }: { name: string; when: string; why: WhyNoValue }) => [
    `${name} has no value ${when}${why.type === 'ratio' ? `, because ${why.name} has none` : ''}.`,
    ...reasonsOf(why),
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
