/** What an option has otherwise than the one that it is compared with. */
interface Apart {
  readonly own: string;
  readonly other: string;
  /** The file of the option that it is compared with. */
  readonly file: string;
}

/** Problems with options that are to be compared. */
export const comparing = {
  'other-calendar': ({ own, other, file }: Apart) => [
    `Its calendar is ${own}, and that of ${file} is ${other}.`,
    'Options are compared over the same periods: give both one calendar.',
  ],
  'other-draws': ({ own, other, file }: Apart) => [
    `It is drawn with ${own}, and ${file} with ${other}.`,
    'Options are compared on the same futures: write the same in both, or say --seed and --draws for all of them.',
  ],
  'not-in-option': ({ name, file }: { name: string; file: string }) => [
    `${name} is no input or line of ${file}, so the options cannot be compared by it.`,
    'Leave it out of the comparison, or give every option a line of that name.',
  ],
  'other-unit': ({ name, own, other, file }: Apart & { name: string }) => [
    `${name} is in ${own}, and in ${file} it is in ${other}.`,
    'Options are compared in one unit.',
  ],
};
