import type { Distribution, Parameter } from './distribution.ts';

/** How a distribution is written, with the names of its parameters: `observed(successes, trials[, worth])`. */
export function signatureOf({ name, parameters, form }: Distribution): string {
  const names = parameters.map((parameter) => parameter.name);
  if (form === 'repeating') return `${name}(${[...names, ...names, '…'].join(', ')})`;
  if (form === 'record') return `${name}(${names.map((each) => `"${each}"`).join(', ')})`;
  if (form === 'each') return `${name}(${names.join(', ')})`;
  return `${name}(${names.slice(0, -1).join(', ')}[, ${names.at(-1)}])`;
}

/** Whether a distribution can be written with so many numbers. */
export function takesCount({ parameters, form }: Distribution, count: number): boolean {
  if (form === 'record') return false;
  if (form === 'repeating') return count > 0 && count % parameters.length === 0;
  return count === parameters.length || (form === 'last optional' && count === parameters.length - 1);
}

/** What the number at an index is. */
export function parameterAt({ parameters }: Distribution, index: number): Parameter {
  return parameters[index % parameters.length]!;
}
