import type { BaseCase } from '../../graph/base-case.ts';
import { addsUp } from '../../graph/graph.ts';
import type { Tornado } from '../../simulation/sensitivity/tornado.ts';
import {
  type NoShares,
  type VarianceShares,
  varianceShares,
} from '../../simulation/sensitivity/variance-shares.ts';
import type { Settings } from '../../simulation/simulate.ts';
import type { Tick } from '../../simulation/work.ts';
import type { Ready } from '../prepare.ts';
import { modelOf } from './model.ts';
import { type InputCorrelation, rankCorrelations } from './rank-correlations.ts';
import { type Source, type Sources, sourcesOf } from './sources.ts';
import { swingsOf } from './swings.ts';

/** What moves one measure of a scenario: its whole-calendar figure. */
export interface Sensitivity {
  readonly base: BaseCase;
  readonly settings: Settings;
  /** The measure's name. */
  readonly of: string;
  /** What is drawn as one and can move it; with none of these nothing uncertain does. */
  readonly sources: readonly Source[];
  /** Uncertain inputs that some formula leads from to the measure, in the order of the graph. */
  readonly inputs: readonly string[];
  /** Uncertain inputs that no formula leads from to the measure. */
  readonly idle: readonly string[];
  readonly tornado: Tornado;
  /** One an input that can move it, in the order of the graph; none where the measure has no value in some draw. */
  readonly correlations: readonly InputCorrelation[];
  readonly shares: VarianceShares | NoShares;
}

/** Why a name has no one figure to be moved, in words that follow it; undefined where it has. */
export function whyNoFigure({ graph }: BaseCase, name: string): string | undefined {
  const node = graph.nodes.get(name)!;
  if (node.measure !== 'number') return 'is not a figure';
  return addsUp(node)
    ? undefined
    : `has a figure for each ${node.dimensions.join(' and ')}, and they do not add up to one`;
}

function sharesOf(
  base: BaseCase,
  of: string,
  found: Sources,
  { seed, plan }: Settings,
  tick?: Tick,
): VarianceShares | NoShares {
  if (found.sources.length === 0) return { type: 'constant' };
  const streams = found.levels.map(({ stream }) => stream);
  const drawing = { seed, streams, ties: found.ties, plan };
  return varianceShares(modelOf(base, of, found), found.sources, drawing, tick);
}

/**
 * Finds what moves a measure: a tornado, rank correlations, and the shares of its variance that come from each source of
 * uncertainty. The measure must have one figure (see `whyNoFigure`).
 *
 * @param tick told when another replicate of the shares is done
 */
export function sensitivityOf(
  { base, inputs }: Ready,
  of: string,
  settings: Settings,
  tick?: Tick,
): Sensitivity {
  const found = sourcesOf(base, inputs, of);
  const isMoved = found.sources.length > 0;
  return {
    base,
    settings,
    of,
    sources: found.sources,
    inputs: found.moving.map(({ name }) => name),
    idle: found.idle,
    tornado: swingsOf(base, of, found),
    correlations: isMoved ? rankCorrelations(modelOf(base, of, found), found, settings) : [],
    shares: sharesOf(base, of, found, settings, tick),
  };
}
