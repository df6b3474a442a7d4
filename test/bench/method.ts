import type { Size } from './measure.ts';

const count = (value: number): string => value.toLocaleString('en-GB');

const words = ({ draws, rounds, evaluationDraws, evaluationRepeats }: Size): readonly string[] => [
  `Every program draws the inputs, evaluates the model period by period and sums up the balance at every year end, the
  last of which is the closing balance: mean, standard deviation, and percentiles 5, 10, 25, 50, 75, 90 and 95. Ours gives
  a standard error for each of them besides; the others do not.`,
  `All programs run at once, each in a process of its own, and work in turn: ${rounds} rounds, after one of a quarter of
  the draws that is not counted. Ratios are of times in the same round: their median, with the lowest and the highest. Each
  times itself, without start-up, import or compilation; ours from the scenario as prepared to the summaries.`,
  `${count(draws)} draws are asked for. Ours rounds up to whole replicates, and the others make as many; mathjs makes a
  fiftieth of them and its time is multiplied by fifty.`,
  `All calculate on one thread. V8 collects garbage on threads of its own, for ours, Squiggle and mathjs alike.`,
  `Ours draws by Latin hypercube through the inverse of each distribution; the others draw independently, by their own
  samplers or the usual ones. So ours are surer figures for as many draws, which the ratios do not show.`,
  `NumPy is vectorised over draws, in place. For the percentiles of a column it sorts or partitions it, whichever it
  found quicker on this machine before it was asked for anything. C is one loop over draws: xoshiro256++, polar normals,
  gammas by Marsaglia and Tsang, quickselect without branches. Squiggle computes with sample sets; its \`quantile\` sorts
  anew for each percentile, and sorting once in its own language was no quicker. mathjs compiles its formulas once and
  evaluates them for every period of every draw.`,
  `The others are written for one model each and know its fixed inputs as constants. Ours compiles the scenario file.`,
  `Evaluation alone: the same ${count(evaluationDraws)} draws of the inputs lie in memory for both, and the balances at
  year ends are written to columns, ${count(evaluationRepeats)} times over in each round, so that they stay in the cache.
  Both compiled their formulas once, before. The two must agree to a hundredth of a penny.`,
  `Standard errors are those of independent draws. A figure more than 6 of them from ours fails the bench, and these
  results are then not written.`,
  `Memory is the highest resident size of a process that does one run of ours and nothing else, Node's own included. 1 GB
  is a thousand million bytes.`,
];

/** What is compared and how, in Markdown. */
export function methodSection(size: Size): string {
  const notes = words(size).map((note) => `- ${note}`);
  return ['## What is compared, and how', '', ...notes].join('\n');
}
