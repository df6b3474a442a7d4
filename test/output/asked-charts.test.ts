import { describe, expect, it, test } from 'vitest';
import { drawAskedCharts } from '../../src/output/asked-charts/index.ts';
import { createDocument } from '../../src/output/charts/drawing/document.ts';
import { outcomeOf } from '../analysis/outcome-of.ts';

// 10 and 14 have started in two quarters of four; 12 a quarter is today's pace, and 20 a quarter are planned.
const programme = `dimensions: {theme: [work, school]}
inputs:
  planned: {value: {2025/26: 80}, unit: family, kind: flow}
  starts: {formula: = planned, known: [10, 14], unit: family, label: Families starting}
  pace: {value: {2025/26: 48}, unit: family, kind: flow}
  needed: {value: {2025/26: 72}, unit: family, kind: flow}
  target: {value: 60, unit: family}
  themes: {value: {work: 30, school: 60}, unit: family, label: Themes}
  fee: {value: £900, unit: £/family}
lines:
  so_far: {formula: = cumulative(starts), unit: family, label: Families started}
  at_pace: {formula: = cumulative(pace), unit: family}
  lost: {formula: = themes / 3, unit: family, label: Lost}
  left: {formula: = sum(themes) - sum(lost), unit: family, label: Left}
  fees: {formula: = starts * fee, unit: £, label: Fees}
  owed: {formula: = cumulative(fees) / 2, unit: £, kind: stock, label: Owed}
charts:
  where: {type: waterfall, starts_with: themes, leaves: {left: [lost]}}
  fees_and_owed: {type: flows-and-stock, flows: [fees], stock: owed, label: Fees and what is owed}
  path:
    type: path
    of: so_far
    at_todays_pace: at_pace
    pace: pace
    goals: {all: {label: All, amount: target, by: 2025/26, needs: needed}}
`;

async function textsOf(calendar: string) {
  const pictures = drawAskedCharts(await createDocument(), outcomeOf(programme, calendar));
  return pictures.map(({ name, svg }) => [name, svg.replaceAll(/<[^>]+>/g, ' ')] as const);
}

describe('the charts that a scenario asks for', () => {
  it('show the figures of its lines, the items of a line added up', async () => {
    const [where, fees, path] = await textsOf('{from: 2025/26, years: 1, by: quarter}');
    expect(where).toEqual(['where', expect.stringContaining('60 of 90 families (67%) end as “Left”')]);
    // 64 starts in all: 10 + 14 recorded and 20 + 20 planned, at £900.
    expect(fees).toEqual([
      'fees_and_owed',
      expect.stringContaining('Fees will come to £57.6k by 31 March 2026; owed will then be £28.8k.'),
    ]);
    expect(path![1]).toContain(
      'Today’s pace of 12 families a quarter misses “All”: 48 by 2025/26, for a goal of 60, which needs 18 families a quarter.',
    );
    expect(path![1]).toContain('A solid line: Families started as recorded, 24 at the end of 2025/26 Q2.');
    expect(path![1]).toContain('A dotted line: as planned, 64 at the end.');
  });

  it('name months as they are spoken of', async () => {
    const [, , path] = await textsOf('{from: 2025/26, years: 1, by: month}');
    expect(path![1]).toContain('recorded to May 2025');
    expect(path![1]).toContain('families, Apr 2025 to Mar 2026.');
  });
});

// The fan of a stock is gathered by period only because a chart asks for it: 1.6449 standard deviations of £100,000 a year
// about £1m, £2m and £3m of deficit, all of it from one draw.
test('a position has its futures at each date, and what covers it', async () => {
  const deficit = `inputs:
  opening: {value: -£0, unit: £, label: Position at the start}
  overspend: {value: £1m, unit: £/year, kind: constant, uncertain: "normal(£1m, £100k)"}
  reserves: {value: £1.5m, unit: £, label: Usable reserves}
lines:
  position: {formula: = opening - cumulative(overspend * year_fraction), unit: £, kind: stock, label: Position}
charts:
  deficit:
    type: position
    of: position
    starts_with: opening
    covered_by: reserves
    marks: {override: {label: The override ends, at: 2026/27}}
`;
  const outcome = outcomeOf(deficit, '{from: 2025/26, years: 3}');
  const { svg } = drawAskedCharts(await createDocument(), outcome)[0]!;
  const title = /<title[^>]*>([^.]*\.[^.]*\.[^.]*\.[^.]*)\./.exec(svg)![1];
  expect(title).toBe(
    'Position will be £2m below nil when the override ends, more than usable reserves of £1.5m; in 9 of 10 futures between £2.33m and £1.67m below nil',
  );
  expect(svg).toContain(
    'A line across at 31 March 2027, when the override ends: £2m below nil; 90 of every 100 lie between (£2.33m) and (£1.67m).',
  );
  expect(svg).toContain(
    'At the end 90 of every 100 lie between (£3.49m) and (£2.51m), and the median is (£3m).',
  );
});

// 60 and 40 plans grow by 10% and 50% a year: 66 and 60, then 72.6 and 90; what is saved is £1m and £2m, then twice that.
const plans = `dimensions: {place: {mainstream: Mainstream schools, independent: Independent schools}, stream: [help, places]}
inputs:
  growth: {value: {mainstream: 10%, independent: 50%}, kind: constant}
  first: {value: {mainstream: 60, independent: 40}, unit: plan}
  each_year: {value: {help: £1m, places: £2m}, unit: £/year, kind: constant}
  elapsed: {value: [1, 2], kind: stock}
  deficit: {value: [-£10m, -£20m], unit: £, kind: stock, label: Unmitigated position}
lines:
  placements: {formula: "= first * (1 + growth) ^ elapsed", unit: plan, kind: stock, label: Plans}
  saved: {formula: = cumulative(each_year * year_fraction), unit: £, kind: stock}
  mitigated: {formula: = deficit + sum(saved), unit: £, kind: stock, label: Mitigated position}
charts:
  by_place: {type: parts-over-time, parts: [placements]}
  by_line: {type: parts-over-time, parts: [deficit, mitigated], by: period, label: Deficits}
  mitigation: {type: wedge, from: deficit, to: mitigated, parts: [saved]}
`;

test('items of a line are the parts of a whole, and of a wedge', async () => {
  const pictures = drawAskedCharts(await createDocument(), outcomeOf(plans));
  const titles = pictures.map(({ svg }) => /<title[^>]*>([^<]*)</.exec(svg)![1]);
  expect(titles).toEqual([
    expect.stringMatching(
      /^Plans: from 126 plans in 2025\/26 to 163 in 2026\/27; “Independent schools” changes most, from 60 to 90\. .*at the end of each year/,
    ),
    expect.stringMatching(
      /^Deficits: from \(£17m\) in 2025\/26 to \(£34m\) in 2026\/27; “Unmitigated position” changes most, from \(£10m\) to \(£20m\)\./,
    ),
    expect.stringMatching(
      /^Mitigated position will be £14m below nil at 31 March 2027 in place of £20m below nil \(“Unmitigated position”\); the largest part of the difference is “Places”, £4m\./,
    ),
  ]);
});
