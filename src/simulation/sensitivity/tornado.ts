import type { InputEnd, InputEnds } from './input-ends.ts';

/** An input of a tornado, and how low and how high it is taken to be. */
export interface TornadoInput extends InputEnds {
  readonly name: string;
}

/** One end of an input, and the output under it with all other inputs at their base. */
export interface TornadoEnd extends InputEnd {
  readonly output: number;
}

/** What one input does to the output; `swing` is the span of its two outputs and the base, nil or above. */
export interface TornadoRow {
  readonly name: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
  readonly swing: number;
}

/**
 * The output with everything at its base, and a row an input, widest swing first. An input at one of whose ends the
 * output has no value (a division by nil) has no row: it is named in `withoutValue`.
 */
export interface Tornado {
  readonly base: number;
  readonly rows: readonly TornadoRow[];
  readonly withoutValue: readonly string[];
}

function rowOf(base: number, name: string, low: TornadoEnd, high: TornadoEnd): TornadoRow {
  const outputs = [low.output, base, high.output];
  return { name, low, high, swing: Math.max(...outputs) - Math.min(...outputs) };
}

/**
 * Moves one input at a time from low to high, the rest at their base. Inputs of one swing stay in the order given. What
 * inputs do only together is not in a tornado; it is in the shares of variance.
 *
 * @param at the output where the input of that name has that value; not finite where it has none
 */
export function tornado(
  base: number,
  inputs: readonly TornadoInput[],
  at: (name: string, value: number) => number,
): Tornado {
  const rows = inputs.map(({ name, low, high }) => {
    const end = (each: InputEnd): TornadoEnd => ({ ...each, output: at(name, each.value) });
    return rowOf(base, name, end(low), end(high));
  });
  const hasValue = ({ swing }: TornadoRow) => Number.isFinite(swing);
  return {
    base,
    rows: rows.filter(hasValue).toSorted((a, b) => b.swing - a.swing),
    withoutValue: rows.filter((row) => !hasValue(row)).map(({ name }) => name),
  };
}
