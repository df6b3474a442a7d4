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
  'profile-sum': ({ name, sum }: { name: string; sum: string }) => [
    `The shares of ${name} add to ${sum}, so ${name} would make or lose what it delays.`,
    'Where it says when something falls, its shares are 0% or more and add to 100%.',
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
