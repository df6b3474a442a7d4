import { labelOf, onOneLine } from '../names.ts';
import type { Deadline, Variable } from '../scenario.ts';
import type { ScenarioSpec } from '../schema.ts';
import { findWritten } from '../spec.ts';
import type { WrittenMap, WrittenText } from '../text/written.ts';
import { readFormula, type Setting, siteOf } from '../values/variables.ts';

const before = '= if(';

// 1 as long as the condition has held in every period so far, then 0 for good. What is wrong with it is told where it
// stands in the author's text.
function soFar(name: string, written: WrittenText): WrittenText {
  const condition = written.text.replace(/^=/, '');
  const shift = before.length - (written.text.length - condition.length);
  const within = (position: number) => Math.min(Math.max(position - shift, 0), written.text.length);
  return {
    ...written,
    text: `${before}${condition}, prev(${name}, 1), 0)`,
    at: (start, end) => written.at(within(start), within(end)),
  };
}

function readMeasure(
  name: string,
  written: WrittenText,
  label: string,
  outline: WrittenMap,
  setting: Setting,
) {
  const { place } = findWritten(outline, ['deadlines', name]);
  const site = { ...siteOf('', name, place, setting.report), name: `deadlines.${name}` };
  const formula = written.text.startsWith('=') ? soFar(site.name, written) : written;
  const variable = readFormula(site, 'deadline', formula, label, setting);
  return variable && { ...variable, kind: 'rate' as const };
}

/** The deadlines of a scenario and the variables (`deadlines.<name>`) that are 1 until each has passed, and 0 after it. */
export function readDeadlines(
  spec: ScenarioSpec,
  outline: WrittenMap,
  setting: Setting,
): { readonly deadlines: readonly Deadline[]; readonly waits: readonly Variable[] } {
  const read = [...(spec.deadlines ?? [])].flatMap(([name, { while: condition, label }]) => {
    const words = onOneLine(label?.text) ?? labelOf(name);
    const variable = readMeasure(name, condition, words, outline, setting);
    return variable === undefined
      ? []
      : [{ deadline: { name, label: words, variable: variable.name }, variable }];
  });
  return { deadlines: read.map(({ deadline }) => deadline), waits: read.map(({ variable }) => variable) };
}
