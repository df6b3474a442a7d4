import { suggestion } from './phrases.ts';

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
  'duplicate-correlation': ({ between, first }: { between: readonly string[]; first: string }) => [
    `How ${between.join(' and ')} go together is said already by ${first}.`,
    'Keep one of the two.',
  ],
};
