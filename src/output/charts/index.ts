/** The charts, in the order in which a reader meets them. Each is one function from a document and plain data to the
 * text of an SVG. A page passes its own document; elsewhere `createDocument` of `document.ts` makes one, which is left
 * out of this list so that a page does not carry it.
 */

export { type FlowsAndStock, flowsAndStockChart, type LineByPeriod } from './bars/flows-and-stock.ts';
export { type FundingAndSpending, fundingAndSpending } from './bars/funding-and-spending.ts';
export { type PartsOverTime, partsOverTimeChart } from './bars/parts-over-time.ts';
export type { Line } from './drawing/largest-lines.ts';
export { type Sample, shareShortOf } from './drawing/sample.ts';
export { markFigureWithUnit } from './drawing/short-figure.ts';
export { spanOf } from './drawing/spans.ts';
export { type BalanceOverTime, balanceOverTime } from './levels/balance-over-time.ts';
export type { Fan } from './levels/fan.ts';
export { type Position, positionChart } from './levels/position.ts';
export { type CostAndRisk, costAndRisk } from './options/cost-and-risk.ts';
export { type Path, pathChart } from './path/path.ts';
export type { PathGoal } from './path/path-headline.ts';
export type { NamedShare, Share } from './sensitivity/share-bars.ts';
export { type TornadoPicture, tornadoChart } from './sensitivity/tornado.ts';
export type { NamedRow } from './sensitivity/tornado-bars.ts';
export { type VarianceSharesPicture, varianceSharesChart } from './sensitivity/variance-shares.ts';
export { chanceOfExceeding } from './spread/chance-of-exceeding.ts';
export { type ClosingBalance, closingBalance } from './spread/closing-balance.ts';
export { quantileDots } from './spread/quantile-dots.ts';
export { bridgeChart } from './waterfall/bridge.ts';
export { type Waterfall, waterfallChart } from './waterfall/waterfall.ts';
export type { WaterfallBar } from './waterfall/waterfall-headline.ts';
export { type Wedge, wedgeChart } from './wedge/wedge.ts';
