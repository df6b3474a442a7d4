import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/output/csv.ts';
import { panelsOf } from '../../src/output/panels.ts';
import { definedTable, definedTableText } from '../../src/output/tables.ts';
import { outcomeOf } from '../analysis/outcome-of.ts';

const programme = `dimensions: {theme: {work: Work, school: School}, area: {north: North, south: South}}
inputs:
  starts: {value: {2025/26: 30, 2026/27: 45}, unit: family, kind: flow, label: Families starting}
  shares: {value: {work: 30%, school: 70%}, label: Share of families}
  half: {value: {north: 50%, south: 50%}}
  payment: {value: {work: £1.5k, school: £900}, unit: £/family, label: Payment}
lines:
  themes: {formula: = starts * shares, unit: family, label: By theme}
  by_area: {formula: = themes * half, unit: family, label: Families by area}
  income_by_theme: {formula: = themes * payment, unit: £}
  so_far: {formula: = cumulative(starts), unit: family, label: Families so far}
  income: {formula: = sum(themes * payment) - even(£50k), unit: £, label: Income less costs}
`;
const outcome = (tables: string, calendar?: string) => outcomeOf(`${programme}tables: {${tables}}`, calendar);
const tableOf = (tables: string, calendar?: string) => {
  const found = outcome(tables, calendar);
  const [definition] = found.base.graph.scenario.tables;
  return { table: definedTable(found, definition!), text: definedTableText(found, definition!) };
};

describe('a table that was asked for', () => {
  // A third and 70% of 30 are 9 and 21, of 45 are 13.5 and 31.5: £13,500 + £18,900 and £20,250 + £28,350, less £25,000.
  test('has the figures worked by hand, in units of their own', () => {
    const { text } = tableOf(
      'all: {summary: Where it stands., rows: [starts, themes, so_far, income, shares]}',
    );
    expect(text).toMatchInlineSnapshot(`
      "Two years: All

                                     2025/26   2026/27     Total
        Families starting, families       30        45        75
        By theme, families                30        45        75
        By theme: Work, families         9.0      13.5      22.5
        By theme: School, families      21.0      31.5      52.5
        Families so far, families         30        75        75
        Income less costs, £000          7.4      23.6      31.0
        Share of families: Work        30.0%     30.0%     30.0%
        Share of families: School      70.0%     70.0%     70.0%

      Where it stands.
      Under Total, the figure of the last day, not a sum: Families so far.
      Figures may not sum because of rounding. Negative figures are in brackets.
      "
    `);
  });

  // 22.5 and 52.5 families over both years; what does not differ by theme stands under both.
  test('has a column for each item of a dimension, if so asked', () => {
    const { table } = tableOf('all: {by: theme, rows: [themes, payment, starts, by_area]}');
    expect(table.columns).toEqual(['Work', 'School']);
    expect(table.rows.map(({ label, values }) => [label, ...values])).toEqual([
      ['By theme', 22.5, 52.5],
      ['Payment', 1500, 900],
      ['Families starting', 75, 75],
      ['Families by area: North', 11.25, 26.25],
      ['Families by area: South', 11.25, 26.25],
    ]);
    expect(table.notes.join()).not.toContain('Total');
  });

  // 9 + 13.5 and 21 + 31.5 families; 22.5 × £1,500 and 52.5 × £900; prices of several themes come to nothing together.
  test('has its lines side by side and an item a row, with all of them together, if so asked', () => {
    const { table, text } = tableOf('all: {by: theme, columns: [themes, income_by_theme, payment]}');
    expect(text).toMatchInlineSnapshot(`
      "Two years: All

                                  Income by
                    By theme          theme        Payment
                    families           £000   £ per family
        Work            22.5           33.8         £1,500
        School          52.5           47.3           £900
                -------------  -------------  -------------
      Total             75.0           81.0              –

      Figures may not sum because of rounding. Negative figures are in brackets.
      "
    `);
    expect(table.rows.map(({ label, values }) => [label, ...values])).toEqual([
      ['By theme', 22.5, 52.5, 75],
      ['Income by theme', 33_750, 47_250, 81_000],
      ['Payment', 1500, 900, null],
    ]);
  });

  test('side by side has what does not differ by the items in each row, and its other items in columns', () => {
    const { table } = tableOf('all: {by: theme, columns: [starts, by_area]}');
    expect(table.rows.map(({ label, values }) => [label, ...values])).toEqual([
      ['Families starting', 75, 75, 75],
      ['Families by area: North', 11.25, 26.25, null],
      ['Families by area: South', 11.25, 26.25, null],
    ]);
  });

  test('has the figures of the whole calendar alone, if so asked', () => {
    const { table } = tableOf('all: {by: total, rows: [starts, so_far]}');
    expect(table.columns).toEqual(['Total']);
    expect(table.rows.map(({ values }) => values)).toEqual([[75], [75]]);
  });

  test('breaks long headings, which end on one line beside the unit', () => {
    const found = outcomeOf(
      `${programme.replace('work: Work', 'work: Back to work or on the way there')}tables: {all: {by: theme, rows: [starts]}}`,
    );
    const text = definedTableText(found, found.base.graph.scenario.tables[0]!);
    expect(text).toMatch(/^ +Back to work\n +or on the way\nfamilies +there +School$/m);
  });

  test('names its unit once where there is one', () => {
    const { text } = tableOf('money: {rows: [income]}');
    expect(text).toMatch(/^£000 +2025\/26/m);
  });

  test('is full figures in CSV, by period if so asked', () => {
    const { table } = tableOf(
      'all: {by: period, rows: [starts, payment]}',
      '{from: 2025/26, years: 2, by: quarter}',
    );
    expect(
      toCsv(table)
        .replace(/^\uFEFF/, '')
        .split('\r\n'),
    ).toEqual([
      `Line,Unit,${['2025/26', '2026/27'].flatMap((year) => [1, 2, 3, 4].map((part) => `${year} Q${part}`)).join()},Total`,
      'Families starting,family,7.5,7.5,7.5,7.5,11.25,11.25,11.25,11.25,75',
      'Payment: Work,£/family,1500,1500,1500,1500,1500,1500,1500,1500,1500',
      'Payment: School,£/family,900,900,900,900,900,900,900,900,900',
      '',
    ]);
  });

  test('is cut into halves of years where five years of months would not fit', () => {
    const value = '{2025/26: 30, 2026/27: 45, 2027/28: 3, 2028/29: 4, 2029/30: 5}';
    const months = outcomeOf(
      `inputs: {starts: {value: ${value}, unit: family, kind: flow}}\ntables: {all: {by: period, rows: [starts]}}`,
      '{from: 2025/26, years: 5, by: month}',
    );
    const text = definedTableText(months, months.base.graph.scenario.tables[0]!);
    const headings = text.split('\n').filter((line) => line.startsWith('families'));
    expect(headings).toHaveLength(10);
    expect(headings[0]).toMatch(/Apr 2025 +May 2025 +Jun 2025 +Jul 2025 +Aug 2025 +Sep 2025$/);
    expect(headings[9]).toMatch(/Mar 2030 +Total$/);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
  });

  test('says that the simulation adds nothing to it, where there was one', () => {
    const drawn = outcomeOf(
      'inputs: {grant: {value: £5k, unit: £, uncertain: "uniform(£4k, £6k)"}}\ntables: {all: {rows: [grant]}}',
    );
    const { notes } = definedTable(drawn, drawn.base.graph.scenario.tables[0]!);
    expect(notes.at(-1)).toBe('These are figures of the base case; the simulation adds nothing to them.');
  });
});

describe('panels', () => {
  const sizes = fc.record({
    columns: fc.integer({ min: 1, max: 721 }),
    together: fc.constantFrom(1, 4, 12),
    room: fc.integer({ min: 1, max: 30 }),
  });

  test('hold every column once, in order, and no more than there is room for', () => {
    fc.assert(
      fc.property(sizes, ({ columns, together, room }) => {
        const panels = panelsOf(columns, together, room);
        expect(panels.map(({ from }) => from)).toEqual([0, ...panels.slice(0, -1).map(({ to }) => to)]);
        expect(panels.at(-1)!.to).toBe(columns);
        for (const { from, to } of panels) {
          expect(to - from).toBeGreaterThan(0);
          expect(to - from).toBeLessThanOrEqual(room);
        }
      }),
    );
  });

  test('never part the periods of a year that there is room for', () => {
    fc.assert(
      fc.property(sizes, ({ columns, together, room }) => {
        fc.pre(room >= together);
        const starts = panelsOf(columns, together, room).map(({ from }) => from % together);
        expect(starts.every((within) => within === 0)).toBe(true);
      }),
    );
  });

  test('are of whole groups of one column or more', () => {
    for (const together of [0, -1, 1.5, Number.NaN])
      expect(() => panelsOf(7, together, 6)).toThrow(`invalid columns together: ${together}`);
  });

  test('have the total beside the last periods where that fits', () => {
    expect(panelsOf(13, 4, 5)).toEqual([
      { from: 0, to: 4 },
      { from: 4, to: 8 },
      { from: 8, to: 13 },
    ]);
    expect(panelsOf(13, 4, 4).at(-1)).toEqual({ from: 12, to: 13 });
    expect(panelsOf(11, 1, 7)).toEqual([
      { from: 0, to: 6 },
      { from: 6, to: 11 },
    ]);
  });
});
