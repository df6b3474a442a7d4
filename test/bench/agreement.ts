import { outputsFor } from '../../src/graph/compile/outputs.ts';
import { type Figures, figureNames, standardErrors } from './figures.ts';
import { drawInputs, evaluator, type Opened, yearsOf } from './ours.ts';

/** What a peer said, and of how many draws. */
export interface Said {
  readonly draws: number;
  readonly balances: readonly Figures[];
}

/** The most standard errors that two peers may be apart: by chance alone, about once in five hundred million comparisons. */
export const mostErrorsApart = 6;

const judgedFrom = 65_536;

/** The errors that figures have by chance: for a number of draws, those of the balance at every year end. */
export type ErrorsOf = (draws: number) => readonly Figures[];

/** The errors of independent draws of a model, judged from 65,536 draws of our own. */
export function errorsOf(opened: Opened): ErrorsOf {
  const inputs = drawInputs(opened, judgedFrom, 'errors');
  const balances = outputsFor(yearsOf(opened), judgedFrom);
  evaluator(opened)(inputs, balances);
  return (draws) => balances.columns.map((column) => standardErrors(column, draws));
}

/**
 * How many standard errors a peer's figures are from ours, a list for every year end. Ours are held to have the errors of
 * independent draws, which they better, so that the bound is a little looser than it looks. NaN where a figure is missing.
 */
export function errorsApart(ours: Said, peer: Said, errors: ErrorsOf): readonly Figures[] {
  const [ourErrors, peerErrors] = [errors(ours.draws), errors(peer.draws)];
  return ours.balances.map((figures, year) =>
    figures.map((figure, index) => {
      const theirs = peer.balances[year]?.[index] ?? Number.NaN;
      return (theirs - figure) / Math.hypot(ourErrors[year]![index]!, peerErrors[year]![index]!);
    }),
  );
}

/** The figures of a peer that are further from ours than chance allows, in words. */
export function disagreements(ours: Said, peer: Said, errors: ErrorsOf): readonly string[] {
  return errorsApart(ours, peer, errors).flatMap((apart, year) =>
    apart.flatMap((errors, index) =>
      Math.abs(errors) <= mostErrorsApart
        ? []
        : [`balance ${year + 1}, ${figureNames[index]}: ${errors.toFixed(1)} standard errors apart`],
    ),
  );
}
