/** Problems of units, of how lines add up over time, and of what a formula gives. */
export const units = {
  'bad-unit': ({ text }: { text: string }) => [
    `"${text}" is not a unit.`,
    'A unit is £, or a singular noun, or these with / and *: £/family, £/fte/year. A share or a plain number needs none.',
  ],
  'unit-mismatch': ({
    what,
    left,
    right,
    hint,
  }: {
    what: string;
    left: string;
    right: string;
    hint: string;
  }) => [
    `"${what}" mixes ${left} with ${right}; only figures in one unit can be added, compared or chosen between.`,
    ...(hint === '' ? [] : [hint]),
  ],
  'wrong-unit': ({
    name,
    declared,
    found,
    hint,
  }: {
    name: string;
    declared: string;
    found: string;
    hint: string;
  }) => [
    `${name} is declared in ${declared}, but its formula gives ${found}.`,
    ...(hint === '' ? [] : [hint]),
  ],
  'not-for-budget': ({ name, reason, instead }: { name: string; reason: string; instead: string }) => [
    `${name} ${reason}.`,
    instead,
  ],
  'wrong-dimension': ({
    name,
    found,
    declared,
  }: {
    name: string;
    found: string;
    declared: readonly string[];
  }) => [
    `These figures are by ${found}, but ${name} is ${declared.length === 0 ? 'one figure for all' : `by ${declared.join(' and ')}`}.`,
  ],
  'kind-needed': ({ name, reason }: { name: string; reason: string }) => [
    `How ${name} adds up to years cannot be told: ${reason}.`,
    'Add "kind: flow" (years add up), stock (year end counts), rate (years average) or ratio (a / b, each added up first).',
  ],
  'wrong-kind': ({ name, kind, reason }: { name: string; kind: string; reason: string }) => [
    `${name} cannot be a ${kind}: ${reason}.`,
  ],
  'needs-number': ({ what }: { what: string }) => [
    `${what} should be a number, but it is a comparison (true or false).`,
  ],
  'needs-condition': ({ what }: { what: string }) => [
    `${what} should be a comparison, such as a <= b, but it is a number.`,
  ],
  'cannot-be-shown': ({ name, reason }: { name: string; reason: string }) => [
    `${name} cannot be shown: ${reason}.`,
  ],
  'needs-profile': ({ what }: { what: string }) => [
    `${what} is a profile (a list by delay); it can only be the profile of spread or tail.`,
  ],
};
