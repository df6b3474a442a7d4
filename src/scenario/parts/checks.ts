import { nearestName } from '../../errors/nearest.ts';
import { problem, type Report } from '../../errors/problem.ts';
import { isUnreadable, labelOf, onOneLine, qualify } from '../names.ts';
import type { Advice, Scenario, Variable } from '../scenario.ts';
import type { CheckSpec, ScenarioSpec } from '../schema.ts';
import { findWritten } from '../spec.ts';
import type { WrittenMap } from '../text/written.ts';
import { readFormula, type Setting, siteOf } from '../values/variables.ts';

/** What checks and warnings are written in: the scenario itself, whose instance is '', or a model used as an instance. */
export interface Owner {
  readonly instance: string;
  readonly spec: Pick<ScenarioSpec, 'checks' | 'warnings'>;
  readonly written: WrittenMap;
}

const sections = [
  ['checks', 'check'],
  ['warnings', 'warning'],
] as const;

function adviceOf({ says, about }: CheckSpec, instance: string): Advice {
  const subject = about && { name: qualify(instance, about.text), place: about.place };
  return { says: onOneLine(says?.text) ?? '', about: subject };
}

/** The checks and warnings of a scenario or of a model that it uses: `checks.<name>` and `warnings.<name>`. */
export function readConditions({ instance, spec, written }: Owner, setting: Setting): Variable[] {
  return sections.flatMap(([part, role]) =>
    [...(spec[part] ?? [])].flatMap(([key, check]) => {
      const { place } = findWritten(written, [part, key]);
      const name = `${part}.${qualify(instance, key)}`;
      const site = { ...siteOf(instance, key, place, setting.report), name };
      const condition = readFormula(site, role, check.formula, labelOf(key), setting);
      return condition === undefined ? [] : [{ ...condition, advice: adviceOf(check, instance) }];
    }),
  );
}

/** Reports what a check or a warning is said to be about where there is no such thing. */
export function reportSubjects(
  { variables, unreadable }: Pick<Scenario, 'variables' | 'unreadable'>,
  report: Report,
): void {
  const known = variables.filter(({ advice }) => advice === undefined).map(({ name }) => name);
  for (const { advice } of variables) {
    const { name, place } = advice?.about ?? {};
    if (name === undefined || known.includes(name) || isUnreadable(unreadable, name)) continue;
    const nearest = known.find((each) => each.endsWith(`.${name}`)) ?? nearestName(name, known);
    const facts = { name, nearest, defined: undefined, isItem: false };
    report(problem('unknown-name', place, facts));
  }
}
