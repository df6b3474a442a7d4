/** Problems of units, of how lines add up over time, and of what a formula gives. */
export const units = {
  'bad-unit': ({ text }: { text: string }) => [
    `"${text}" is not a unit.`,
    'A unit is £, or a singular noun, or these with / and *: £/family, £/fte/year, 1 for a plain number.',
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
  }) => [`${what}: ${left} and ${right} do not go together.`, ...(hint === '' ? [] : [hint])],
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
  'unit-needed': ({ name }: { name: string }) => [
    `${name} needs a unit: it depends on itself over time, so its unit cannot be worked out.`,
    'Add "unit: …".',
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
  'needs-profile': ({ what }: { what: string }) => [
    `${what} is a profile (a list by delay); it can only be the profile of spread or tail.`,
  ],
};
