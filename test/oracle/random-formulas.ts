import fc from 'fast-check';

const varying = ['price', 'seen', 'local'];
const given = [...varying, 'level', 'period', 'quarter', 'month'];

/** A scenario with inputs of every shape, before its lines. All are plain numbers, so that units never stand in the way. */
const inputs = `scenario: Random formulas
calendar: {from: 2020/21, years: 2, by: quarter}
dimensions:
  district: [north, south]
inputs:
  level: 2.5
  price: {value: [1, -2, 3.5, 4, 0, 6, 7.25, -8], kind: rate}
  seen: {value: [4, 3, 2, 1, 5, 6, 7, 8], kind: rate, known: [4.5, 3.25], before: [9, 10, 11]}
  local: {value: {north: [1, 2, 3, 4, 5, 6, 7, 8], south: 3}, kind: rate, before: {north: [7], south: [1, 2]}}
  delay: {value: [20%, 30%, 0%, 50%], kind: constant}
lines:
`;

const literal = fc.constantFrom('0', '1', '2', '0.5', '75%', '12', '1.2k');
const nameOf = (names: readonly string[]) => fc.constantFrom(...names);

// What is rolled up must be of one kind: here a rate.
function rolledUp(names: readonly string[]): fc.Arbitrary<string> {
  const { part } = fc.letrec<{ part: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 2 },
      nameOf(names),
      fc
        .tuple(tie('part'), fc.constantFrom('+', '-', '*'), tie('part'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    ),
  }));
  return part;
}

type Text = fc.Arbitrary<string>;

function callOf(name: string, ...args: readonly Text[]): Text {
  return fc.tuple(...args).map((texts) => `${name}(${texts.join(', ')})`);
}

function binary(a: Text, signs: readonly string[], b: Text): Text {
  return fc.tuple(a, nameOf(signs), b).map(([left, sign, right]) => `(${left} ${sign} ${right})`);
}

function simple(n: Text, condition: Text, names: readonly string[]): Text {
  return fc.oneof(
    binary(n, ['+', '-', '*', '/'], n),
    n.map((a) => `(-${a})`),
    fc.tuple(nameOf(names), fc.constantFrom('2', '3', '4')).map(([a, power]) => `${a} ^ ${power}`),
    callOf('if', condition, n, n),
    callOf('min', n, n, n),
    callOf('max', n, n),
    callOf('abs', n),
    fc.tuple(n, n, n).map(([level, mean, sd]) => `share_above(${level}, ${mean}, abs(${sd}))`),
    callOf('floor', nameOf(given)),
  );
}

function overTime(n: Text, self: string): Text {
  return fc.oneof(
    callOf('prev', n, n),
    callOf('prev', fc.constant(self), n),
    callOf('lag', n, fc.constantFrom('0', '1', '3', '9'), n),
    callOf('lag', fc.constant(self), fc.constantFrom('1', '2', '5'), n),
    callOf('cumulative', n),
    callOf('spread', nameOf(varying), fc.constantFrom('delay', '40%')),
    callOf('delayed', nameOf(varying), fc.constantFrom('0', '1', '1.75', '40', 'level', 'level * level / 3')),
    callOf('delayed', fc.constant(self), fc.constantFrom('1', '2.3')),
    n.map((a) => `growth(${a} / 100)`),
  );
}

function overTheWhole(rolled: Text, n: Text): Text {
  return fc.oneof(
    callOf('next', rolled, n),
    callOf('at', rolled, fc.constantFrom('2020/21', '2021/22')),
    callOf('year_total', rolled),
    callOf('total', rolled),
    callOf('average', rolled),
    callOf('tail', nameOf(varying), fc.constant('delay')),
    rolled.map((a) => `even(total(${a}))`),
  );
}

function overItems(n: Text): Text {
  return fc.oneof(
    n.map((a) => `sum(local + ${a}, district)`),
    n.map((a) => `sum(local * ${a})`),
    n.map((a) => `product(local * ${a} / 10, district)`),
    fc
      .tuple(nameOf(['price', 'seen', 'level']), n)
      .map(([amount, a]) => `sum(fill(${amount} * 3, local + ${a}, district) * local)`),
    n.map((a) => `sum(longest(local / 10, local * ${a}, district))`),
    fc.tuple(n, fc.constantFrom('north', 'south')).map(([a, item]) => `pick(local + ${a}, ${item})`),
  );
}

// The depth is that of the whole formula, conditions included.
const depth = { maxDepth: 4, depthIdentifier: 'formula' };

function conditionOf(n: Text, condition: Text): Text {
  return fc.oneof(
    depth,
    binary(n, ['<', '<=', '>', '>=', '==', '!='], n),
    binary(condition, ['and', 'or'], condition),
    condition.map((a) => `(not ${a})`),
  );
}

function numberOf(names: readonly string[], self: string): Text {
  return fc.letrec<{ number: string; condition: string }>((tie) => {
    const [n, condition] = [tie('number') as Text, tie('condition') as Text];
    const calls = [
      simple(n, condition, names),
      overTime(n, self),
      overTheWhole(rolledUp(names), n),
      overItems(n),
    ];
    return {
      number: fc.oneof(depth, nameOf(names), literal, ...calls),
      condition: conditionOf(n, condition),
    };
  }).number;
}

/** A scenario of three lines, each a random formula over the inputs, the lines before it and its own past. */
export const randomScenario: fc.Arbitrary<string> = fc
  .tuple(
    numberOf(given, 'first'),
    numberOf([...given, 'first'], 'second'),
    numberOf([...given, 'first', 'second'], 'third'),
  )
  .map((formulas) => {
    const lines = formulas.map(
      (formula, index) => `  ${['first', 'second', 'third'][index]}: {formula: "= ${formula}", kind: rate}\n`,
    );
    return `${inputs}${lines.join('')}`;
  });
