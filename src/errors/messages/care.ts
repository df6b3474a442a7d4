function insteadOfCase(name: string, count: string, isShare: boolean): string {
  const average = 'Write the range of the average over all cases, which is narrower, with "about: average"';
  return isShare ? `${average}, or draw the cases: chance.binomial(${count}, ${name}).` : `${average}.`;
}

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
  'counted-within': ({ name, sum, part }: { name: string; sum: string; part: string }) => [
    `${sum} includes ${name}, and both are listed in the ${part} of the budget, so ${name} counts twice.`,
    `List ${sum} alone, or its parts without it.`,
  ],
  'profile-sum': ({ name, sum }: { name: string; sum: string }) => [
    `The shares of ${name} add to ${sum}, so ${name} would make or lose what it delays.`,
    'Where it says when something falls, its shares are 0% or more and add to 100%.',
  ],
  'case-times-count': ({
    name,
    line,
    count,
    isShare,
  }: {
    name: string;
    line: string;
    count: string;
    isShare: boolean;
  }) => [
    `The range of ${name} is that of a single case, but ${line} multiplies one draw of it by ${count}, as if all cases went the same way.`,
    insteadOfCase(name, count, isShare),
  ],
  'nothing-carried-over': ({ name, step }: { name: string; step: string }) => [
    `${name} is drawn afresh each ${step}, and nothing says how much of one ${step} carries over to the next; ups and downs that are independent cancel out over a plan.`,
    `Write "persistence: 0.6", say, or "persistence: 0" where one ${step} tells nothing of the next.`,
  ],
  'known-throughout': ({ name }: { name: string }) => [
    `The figures of ${name} are known in every period, so its range is never drawn.`,
    'Leave the range out, or those of its known figures that are still to come.',
  ],
  'idle-draws': ({ name, isParameter }: { name: string; isParameter: boolean }) => [
    `No line of the budget, target, check or warning depends on ${name}, so its draws change nothing that the plan is judged by.`,
    ...(isParameter
      ? [
          'A range written in terms of another input takes its value, not its draws; where both are drawn, write a formula such as = mean + sd * z.',
        ]
      : []),
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
