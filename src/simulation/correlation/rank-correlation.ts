/**
 * The correlation of normal scores that gives a rank correlation (Spearman's) of `rank`: 2 sin(πρ/6), so that 0.5 is
 * 0.5176. Exact where the pair has a bivariate normal copula: Pearson (1907), "On further methods of determining
 * correlation"; Kruskal (1958), "Ordinal measures of association", Journal of the American Statistical Association 53.
 */
export function scoreCorrelation(rank: number): number {
  return 2 * Math.sin((Math.PI * rank) / 6);
}

/** The rank correlation that a correlation of normal scores gives: 6/π · asin(r/2), the inverse of `scoreCorrelation`. */
export function rankCorrelation(score: number): number {
  return (6 / Math.PI) * Math.asin(score / 2);
}
