import type { Span } from './expression.ts';

/** A piece of a formula. An `atom` stands for one value; mathjs is handed a plain symbol in its place. */
export type Token = Span & { readonly text: string } & (
    | { readonly type: 'number'; readonly value: number; readonly symbol: '£' | '%' | '' }
    | { readonly type: 'year' }
    | { readonly type: 'name' }
    | { readonly type: 'operator' }
  );

/** Whether what stands at an index is, or would be, an argument of a function: its innermost bracket is a call's. */
export function isInCall(tokens: readonly Token[], index: number): boolean {
  const open: boolean[] = [];
  for (const [at, { text }] of tokens.slice(0, index).entries()) {
    if (text === '(') open.push(tokens[at - 1]?.type === 'name');
    else if (text === ')') open.pop();
  }
  return open.at(-1) === true;
}
