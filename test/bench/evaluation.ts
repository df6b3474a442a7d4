import { readFileSync, writeFileSync } from 'node:fs';
import { outputsFor } from '../../src/graph/compile/outputs.ts';
import { drawInputs, evaluator, type Opened, yearsOf } from './ours.ts';

/** Where programs and columns of figures are put while the bench runs. */
export const workFolder = 'dist/bench';

function columnsOf(figures: Float64Array, draws: number): readonly Float64Array[] {
  const count = figures.length / draws;
  return Array.from({ length: count }, (_, k) => figures.subarray(k * draws, (k + 1) * draws));
}

function readFigures(name: string): Float64Array {
  const { buffer, byteOffset, byteLength } = readFileSync(`${workFolder}/${name}`);
  return new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

function writeColumns(name: string, columns: readonly Float64Array[]): void {
  const bytes = columns.map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  writeFileSync(`${workFolder}/${name}.f64`, Buffer.concat(bytes));
}

/** Writes draws of the inputs of a model to `inputs.f64`, column after column, for all who evaluate it. */
export function writeInputs(opened: Opened, draws: number): void {
  writeColumns('inputs', drawInputs(opened, draws, 'evaluation'));
}

/** Nanoseconds a draw that formulas take over so many draws, so many times over. */
export type TimeEvaluation = (draws: number, repeats: number) => number;

/** Times our formulas, compiled once as C's are, over `inputs.f64`; the balances go to `ours.f64`. */
export function evaluationTimer(opened: Opened): TimeEvaluation {
  const evaluate = evaluator(opened);
  return (draws, repeats) => {
    const inputs = columnsOf(readFigures('inputs.f64'), draws);
    const balances = outputsFor(yearsOf(opened), draws);
    for (let repeat = 0; repeat < repeats / 10; repeat += 1) evaluate(inputs, balances);
    const start = performance.now();
    for (let repeat = 0; repeat < repeats; repeat += 1) evaluate(inputs, balances);
    const milliseconds = performance.now() - start;
    writeColumns('ours', balances.columns);
    return (milliseconds * 1e6) / (draws * repeats);
  };
}

/** The furthest that any balance in `ours.f64` is from the same one in `c.f64`, in pounds. */
export function furthestApart(): number {
  const [ours, theirs] = [readFigures('ours.f64'), readFigures('c.f64')];
  if (ours.length !== theirs.length) return Number.POSITIVE_INFINITY;
  return ours.reduce((most, figure, index) => Math.max(most, Math.abs(figure - theirs[index]!)), 0);
}
