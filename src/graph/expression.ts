/** Where an expression stands in the text of its formula. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A number, with the symbol that it was written with. */
export interface NumberNode extends Span {
  readonly type: 'number';
  readonly value: number;
  readonly symbol: '£' | '%' | '';
}

/** A financial year, such as `2017/18`. */
export interface YearNode extends Span {
  readonly type: 'year';
  readonly year: string;
}

/** A name: of a variable or built-in once references are resolved. */
export interface NameNode extends Span {
  readonly type: 'name';
  readonly name: string;
}

/** A dimension, where a function takes one. */
export interface DimensionNode extends Span {
  readonly type: 'dimension';
  readonly name: string;
}

/** One item of a dimension, where a function takes one. */
export interface ItemNode extends Span {
  readonly type: 'item';
  readonly dimension: string;
  readonly item: string;
}

/** A function of the catalogue, or an operator, with its arguments. */
export interface CallNode extends Span {
  readonly type: 'call';
  readonly name: string;
  readonly arguments: readonly Expression[];
}

/** A formula understood: the one tree that every view of a model is a walk over. */
export type Expression = NumberNode | YearNode | NameNode | DimensionNode | ItemNode | CallNode;

/** A number written out, with or without a minus before it; undefined for anything else. */
export function writtenNumber(expression: Expression): number | undefined {
  if (expression.type === 'number') return expression.value;
  const isNegative = expression.type === 'call' && expression.name === 'negative';
  const size = isNegative ? writtenNumber(expression.arguments[0]!) : undefined;
  return size === undefined ? undefined : -size;
}

/** The dimension that a call names as its last argument; the call must name one there. */
export function lastDimension({ arguments: args }: CallNode): string {
  return (args.at(-1) as DimensionNode).name;
}

/** Where a word of a formula's text stands, sought from the start of the expression that names it. */
export function spanOfWord(text: string, word: string, { start }: Span): Span {
  const found = Math.max(start, text.indexOf(word, start));
  return { start: found, end: found + word.length };
}

/** The expression itself and everything inside it, outermost first. */
export function* walk(expression: Expression): Generator<Expression> {
  const pending = [expression];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    yield next;
    if (next.type === 'call') pending.push(...next.arguments.toReversed());
  }
}
