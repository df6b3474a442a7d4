import { all, count } from './phrases.ts';

/** A check or a warning by its own name; what its author says where it does not hold leads every message, '' where that is nothing. */
interface Words {
  readonly name: string;
  readonly says: string;
}

/** When it does not hold, and the figures that it compares, as far as there are any. */
interface Instance extends Words {
  readonly when: string;
  readonly sides: readonly string[];
}

/** In what share of how many futures it does not hold. */
interface Share extends Words {
  readonly share: string;
  readonly draws: string;
}

const occasion = ({ when, sides }: Instance): string =>
  sides.length === 0 ? when : `${when}: ${sides.join(' against ')}`;

const frequency = ({ share, draws }: Share): string =>
  `in ${share} of the ${count(Number(draws))} futures simulated`;

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
  'check-fails': (facts: Instance) => [`The check ${facts.name} does not hold ${occasion(facts)}.`],
  'check-fails-in-draws': (facts: Share) => [
    `The check ${facts.name} does not hold ${frequency(facts)}.`,
    'Narrow the ranges of its inputs, or tie them together with a formula.',
  ],
  'warning-applies': (facts: Instance) => [`The warning ${facts.name} applies ${occasion(facts)}.`],
  'warning-applies-in-draws': (facts: Share) => [`The warning ${facts.name} applies ${frequency(facts)}.`],
  'no-value': ({ name, when, why }: { name: string; when: string; why: WhyNoValue }) => [
    `${name} has no value ${when}${why.type === 'ratio' ? `, because ${why.name} has none` : ''}.`,
    ...reasonsOf(why),
  ],
  'does-not-reconcile': ({
    from,
    sign,
    steps,
    rest,
    when,
    to,
    found,
  }: {
    from: string;
    /** Whether what comes between falls away or is added. */
    sign: 'less' | 'plus';
    steps: readonly string[];
    rest: string;
    when: string;
    to: string;
    found: string;
  }) => [
    `${steps.length === 0 ? from : `${from} ${sign} ${all(steps)}`} is ${rest}${when}, but ${to} is ${found}.`,
    sign === 'less'
      ? 'What falls away before it must account for the whole difference.'
      : 'The parts must account for the whole difference between the two, in every period.',
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
