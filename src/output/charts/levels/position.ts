import { frameChart } from '../drawing/frame.ts';
import { measureInWords } from '../drawing/measure.ts';
import { spanOf } from '../drawing/spans.ts';
import { describeLevels } from './levels-description.ts';
import { drawLevels, type LevelsOverTime } from './levels-over-time.ts';
import { positionHeadline } from './position-headline.ts';

/** Where something stands as time goes by, above nil or below, in one unit. */
export interface Position extends Omit<LevelsOverTime, 'nilName'> {
  readonly scenario: string;
  readonly label: string;
  /** What it is called: `Cumulative position`. */
  readonly name: string;
  /** Names for a sentence, such as `Apr 2015`. */
  readonly periodNames: readonly string[];
  /** The last day, such as `31 March 2025`. */
  readonly closing: string;
}

/** Where something stands at the end of each period, what it is when something happens, and whether what there is covers
 * it: how deep is the hole, and how sure is that?
 */
export function positionChart(document: Document, position: Position, id = 'position'): string {
  const levels = { ...position, openingName: `${position.openingName}:`, nilName: 'nil' };
  const { drawing, height } = drawLevels(document, levels);
  const frame = {
    id,
    height,
    headline: positionHeadline(position),
    scenario: position.scenario,
    measure: measureInWords(position.label, position.unit, spanOf(position.periodNames)),
    description: `${position.name}. ${describeLevels(levels, { called: 'it', opening: 'at the start' }, position.closing)}`,
  };
  return frameChart(document, frame, drawing);
}
