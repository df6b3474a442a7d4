/** What can be computed but is hardly what was meant. */
export const care = {
  'unused-input': ({ name, nearest }: { name: string; nearest: string | undefined }) => [
    `Nothing reads ${name}, so changing it changes nothing.`,
    ...(nearest === undefined
      ? []
      : [`Did you mean ${nearest}? A model's inputs stand under its name in "use:".`]),
  ],
  'counted-twice': ({ name, first, second }: { name: string; first: string; second: string }) => [
    `${name} is listed in ${first} and again in ${second}, so it would count twice.`,
    'Leave it in one of them.',
  ],
  'value-outside-uncertain': ({
    name,
    value,
    low,
    high,
  }: {
    name: string;
    value: string;
    low: string;
    high: string;
  }) => [
    `The value of ${name}, ${value}, lies outside its own range of uncertainty, ${low} to ${high}.`,
    'The base case then rests on a value that no future simulated can have.',
  ],
};
