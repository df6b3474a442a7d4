/** The charts, in the order in which a reader meets them. Each is one function from a document and plain data to the
 * text of an SVG. A page passes its own document; elsewhere `createDocument` of `document.ts` makes one, which is left
 * out of this list so that a page does not carry it.
 */

export { type BalanceOverTime, balanceOverTime } from './balance-over-time.ts';
export { bridgeChart } from './bridge.ts';
export { chanceOfExceeding } from './chance-of-exceeding.ts';
export { type ClosingBalance, closingBalance } from './closing-balance.ts';
export { type CostAndRisk, costAndRisk } from './cost-and-risk.ts';
export type { Fan } from './fan.ts';
export { type FlowsAndStock, flowsAndStockChart, type LineByPeriod } from './flows-and-stock.ts';
export { type FundingAndSpending, fundingAndSpending } from './funding-and-spending.ts';
export { spanOf } from './headlines.ts';
export type { Line } from './largest-lines.ts';
export { type PartsOverTime, partsOverTimeChart } from './parts-over-time.ts';
export { type Path, pathChart } from './path.ts';
export type { PathGoal } from './path-headline.ts';
export { type Position, positionChart } from './position.ts';
export { quantileDots } from './quantile-dots.ts';
export { type Sample, shareShortOf } from './sample.ts';
export type { NamedShare, Share } from './share-bars.ts';
export { markFigureWithUnit } from './short-figure.ts';
export { type TornadoPicture, tornadoChart } from './tornado.ts';
export type { NamedRow } from './tornado-bars.ts';
export { type VarianceSharesPicture, varianceSharesChart } from './variance-shares.ts';
export { type Waterfall, waterfallChart } from './waterfall.ts';
export type { WaterfallBar } from './waterfall-headline.ts';
export { type Wedge, wedgeChart } from './wedge.ts';
