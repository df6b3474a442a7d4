import { type Precision, precisionOf } from '../analysis/precision.ts';
import type { Prepared, Ready } from '../analysis/prepare.ts';
import { nearestName } from '../errors/nearest.ts';
import { isMoney, isPlain } from '../graph/units.ts';
import { namedNodes } from '../output/lines.ts';
import { parseQuantity, type Quantity } from '../scenario/text/quantity.ts';
import { type Effects, UsageError } from './effects.ts';
import type { ScenarioFile } from './files.ts';

/** What `--precision` asks for, as typed: of what, and how near. */
export interface AskedPrecision {
  readonly name: string;
  readonly amount: Quantity;
}

/** Reads `balanced=0.5%` or `budget.balance=£1,000`. */
export function readPrecision(text: string | undefined): AskedPrecision | undefined {
  if (text === undefined) return undefined;
  const at = text.indexOf('=');
  const [name, written] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const amount = parseQuantity(written, { file: '', line: 1, column: 1, length: 1, text: written });
  if (at > 0 && amount !== undefined && amount.amount > 0) return { name, amount };
  throw new UsageError(
    `--precision takes a target or line and how near it should come, such as balanced=0.5% or budget.balance=£1,000, not "${text}".`,
  );
}

// Undefined where the scenario has no such target or line.
function precisionFor({ base }: Ready, { name, amount }: AskedPrecision): Precision | undefined {
  const of = precisionOf(base, name);
  if (of === undefined) return undefined;
  const unit = of === 'chance' ? {} : base.graph.nodes.get(name)!.unit;
  const isForeign = (amount.symbol === '£' && !isMoney(unit)) || (amount.symbol === '%' && !isPlain(unit));
  // Of a chance, 0.5 may mean half a point or fifty.
  const isMisfit = of === 'chance' ? amount.symbol !== '%' : isForeign;
  if (isMisfit)
    throw new UsageError(
      of === 'chance'
        ? `The precision of the target ${name} is that of its chance: write ${name}=0.5% for half a point.`
        : `${amount.text} is not in the unit of ${name}.`,
    );
  return { name, of, halfWidth: amount.amount };
}

/** A scenario file that was looked at and is to be simulated, if it can be, until an estimate of it is so precise. */
export interface ToRun extends Prepared {
  readonly file: ScenarioFile;
  readonly precision: Precision | undefined;
}

const namesIn = ({ base }: Ready): readonly string[] => [
  ...base.graph.scenario.targets.map(({ name }) => name),
  ...namedNodes(base).map(({ name }) => name),
];

function nobodyHas(name: string, lacking: readonly ToRun[]): UsageError {
  const [first, ...others] = lacking;
  const where = others.length === 0 ? first!.file.path : `any of these ${lacking.length} scenarios`;
  const nearest = nearestName(
    name,
    lacking.flatMap(({ ready }) => (ready === undefined ? [] : namesIn(ready))),
  );
  const meant = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return new UsageError(`There is no target or line called ${name} in ${where}.${meant}`);
}

/**
 * The files that can be drawn to a precision, and those that have problems to be told. Tells which have no such target
 * or line and so are not run; where none has it, that is wrong usage.
 */
export function thoseWith(
  asked: AskedPrecision,
  prepared: readonly ToRun[],
  effects: Effects,
): readonly ToRun[] {
  const all = prepared.map((each) => ({ ...each, precision: each.ready && precisionFor(each.ready, asked) }));
  const lacking = all.filter(({ ready, precision }) => ready !== undefined && precision === undefined);
  if (lacking.length > 0 && all.every(({ precision }) => precision === undefined))
    throw nobodyHas(asked.name, lacking);
  for (const { file } of lacking)
    effects.tell(`${file.path} has no target or line called ${asked.name}, so it was not run.\n\n`);
  return all.filter((each) => !lacking.includes(each));
}
