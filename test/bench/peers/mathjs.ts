import { all, create, type EvalFunction } from 'mathjs/number';
import { streamOf } from '../../../src/simulation/streams.ts';
import { type Figures, figuresOf } from '../figures.ts';
import type { Model } from '../models.ts';
import { betaSampler, type Next, normalSampler, oneByOne, triangularSampler } from './samplers.ts';

const math = create(all!);

/** A model for mathjs: formulas that are compiled once and evaluated in order for every period of every draw. */
interface Program {
  readonly periods: number;
  readonly perYear: number;
  readonly constants: Readonly<Record<string, number>>;
  readonly first: readonly (readonly [name: string, formula: string])[];
  readonly each: readonly (readonly [name: string, formula: string])[];
  sampler(next: Next): () => Readonly<Record<string, number>>;
}

const programme: Program = {
  periods: 12,
  perYear: 4,
  constants: {
    starts: 1608 / 12,
    topUp: 425_000 / 4,
    spending: (29 * 32_500 + 250_000 + 150_000 + 100_000 + 30_000 + 50_000) / 4 + (1608 / 12) * 50,
  },
  first: [['balance', '800000 + 400000']],
  each: [['balance', 'balance + starts * rate * 1000 + starts * rate * 800 + topUp - spending']],
  sampler(next) {
    const beta = betaSampler(next);
    const [low, likely, high] = [0.55, 0.75, 0.92];
    const [a, b] = [1 + (4 * (likely - low)) / (high - low), 1 + (4 * (high - likely)) / (high - low)];
    return () => ({ rate: low + (high - low) * beta(a, b) });
  },
};

const deficit: Program = {
  periods: 10,
  perYear: 1,
  constants: {},
  first: [
    ['cost', 'base'],
    ['fromGrant', '0.6 * base'],
    ['fromLocal', '0.42 * base'],
    ['balance', '0'],
  ],
  each: [
    ['balance', 'balance + fromGrant + fromLocal - cost'],
    ['cost', 'cost * (1 + need)'],
    ['fromGrant', 'fromGrant * (1 + grant)'],
    ['fromLocal', 'fromLocal * (1 + local)'],
  ],
  sampler(next) {
    const [normal, triangular] = [normalSampler(next), triangularSampler(next)];
    const [low, high, p95OfNormal] = [Math.log(10e6), Math.log(12e6), 1.6448536269514722];
    return () => ({
      base: Math.exp(normal((low + high) / 2, (high - low) / (2 * p95OfNormal))),
      need: normal(0.06, 0.02),
      grant: triangular(0.01, 0.03, 0.05),
      local: normal(0.02, 0.01),
    });
  },
};

const programs: ReadonlyMap<string, Program> = new Map([
  ['programme', programme],
  ['deficit', deficit],
]);

type Scope = Map<string, number>;
type Step = readonly [name: string, formula: EvalFunction];

const compileSteps = (steps: Program['first']): readonly Step[] =>
  steps.map(([name, formula]) => [name, math.compile(formula)]);

function evaluateSteps(steps: readonly Step[], scope: Scope): void {
  for (const [name, formula] of steps) scope.set(name, formula.evaluate(scope));
}

/** A run of a model by mathjs: every formula of every period of every draw is evaluated by its interpreter. */
export function runMathjs({ name }: Model, draws: number, seed: string): readonly Figures[] {
  const { periods, perYear, constants, first, each, sampler } = programs.get(name)!;
  const [start, step] = [compileSteps(first), compileSteps(each)];
  const draw = sampler(oneByOne(streamOf(seed, name, 0)));
  const scope: Scope = new Map(Object.entries(constants));
  const balances = Array.from({ length: periods / perYear }, () => new Float64Array(draws));
  for (let d = 0; d < draws; d += 1) {
    for (const [input, value] of Object.entries(draw())) scope.set(input, value);
    evaluateSteps(start, scope);
    for (let t = 0; t < periods; t += 1) {
      evaluateSteps(step, scope);
      if ((t + 1) % perYear === 0) balances[(t + 1) / perYear - 1]![d] = scope.get('balance')!;
    }
  }
  return balances.map(figuresOf);
}
