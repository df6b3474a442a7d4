import { all, suggestion } from './phrases.ts';

/** Correlations that cannot hold together, and what would: a bound on one of them or on a pair not named, or a common factor. */
interface Inconsistent {
  readonly names: readonly string[];
  readonly said: { readonly name: string; readonly bound: string } | undefined;
  readonly unsaid: { readonly between: readonly string[]; readonly bound: string } | undefined;
  readonly factor: number;
  readonly isDrawnAlike: boolean;
}

/** Problems with how uncertain inputs go together. */
export const correlations = {
  'correlation-not-uncertain': ({
    name,
    isInput,
    nearest,
    known,
  }: {
    name: string;
    isInput: boolean;
    nearest: string | undefined;
    known: readonly string[];
  }) =>
    isInput
      ? [
          `${name} is not uncertain, so nothing can go with it.`,
          'Give it a range, such as "uncertain: pert(1%, 2%, 4%)".',
        ]
      : [`"${name}" is not an uncertain input.`, ...suggestion(nearest, known)],
  'correlation-with-itself': ({ name }: { name: string }) => [
    `${name} stands on both sides; it goes with itself in any case.`,
    'A correlation is between two inputs.',
  ],
  'inconsistent-correlations': ({ names, said, unsaid, factor, isDrawnAlike }: Inconsistent) => [
    names.length === 1
      ? `${names[0]} is more than draws of these two inputs can have.`
      : `No draws can have all of these correlations at once: ${all(names)}.`,
    ...(isDrawnAlike
      ? []
      : [
          'Inputs that vary or persist differently go together only so far: one draw for the whole time cannot follow years that go their own ways.',
        ]),
    ...(said === undefined
      ? []
      : [
          `${names.length === 1 ? 'It' : `With the others as they are, ${said.name}`} could be ${said.bound}.`,
        ]),
    ...(unsaid === undefined
      ? []
      : [
          `${all(unsaid.between)} are not named as a pair, so they count as independent; a correlation of ${unsaid.bound} between them would mend it too.`,
        ]),
    ...(names.length > 1 && factor > 0 ? [`Or multiply all of them by ${factor}.`] : []),
  ],
  'duplicate-correlation': ({ between, first }: { between: readonly string[]; first: string }) => [
    `How ${between.join(' and ')} go together is said already by ${first}.`,
    'Keep one of the two.',
  ],
};
