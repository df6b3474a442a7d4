import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/analysis/prepare.ts';
import { main } from '../../src/cli/main.ts';
import type { Files } from '../../src/scenario/files/load.ts';
import { memoryEffects } from '../cli/memory-effects.ts';
import { diskFiles, filesOf, ready } from '../load-scenario.ts';
import { marked } from '../readme/marked.ts';

const one = (value: number) => Number(value.toFixed(1));
const percent = (value: number) => one(value * 100);

// Worcestershire, Children and Families Overview and Scrutiny Panel, 14 August 2017, Appendix 4, January to June 2017:
// leavers 2, 5, 3, 8, 7, 1; vacancies 24, 24, 25, 28, 27, 31; applications 25, 33, 42, 7, 8, 16; invited 10, 14, 29, 6, 9, 10;
// interviewed 9, 13, 27, 6, 8, 9; offers 6, 6, 20, 4, 5, 6; accepted 5, 6, 17, 3, 3, 6.
const path = 'scenarios/worcestershire/recruitment-2017.yaml';
const { figures } = ready(path).base;
const byMonth = (line: string, of = figures) =>
  Array.from({ length: 6 }, (_, month) => of(`frontline.${line}`, month).total);

describe('Worcestershire’s funnel of January to June 2017', () => {
  test.each([
    ['131 applications', 'applications_in_all', 131],
    ['78 invited', 'invited_in_all', 78],
    ['72 interviewed', 'interviewed_in_all', 72],
    ['47 offers', 'offered_in_all', 47],
    ['40 accepted', 'accepted_in_all', 40],
  ])('comes to %s', (_, line, count) => {
    expect(figures(`frontline.${line}`).total).toBe(count);
  });

  test.each([
    ['78/131 are invited', 'pooled_invited', 59.5],
    ['72/78 attend', 'pooled_interviewed', 92.3],
    ['47/72 are offered a post', 'pooled_offered', 65.3],
    ['40/47 accept', 'pooled_accepted', 85.1],
    ['40/131 of all accept, the paper’s 30%', 'pooled_rate', 30.5],
    // (5/25 + 6/33 + 17/42 + 3/7 + 3/8 + 6/16) / 6
    ['where the mean of the monthly rates', 'mean_of_rates', 32.8],
  ])('%s: %s is %d%%', (_, line, share) => {
    expect(percent(figures(`frontline.${line}`).total)).toBe(share);
  });

  test('by month 20.0%, 18.2%, 40.5%, 42.9%, 37.5% and 37.5% accept', () => {
    expect(byMonth('rate_recorded').map(percent)).toEqual([20, 18.2, 40.5, 42.9, 37.5, 37.5]);
  });

  test('the 32 of 51 posts that the paper calls 63% are other roles, and 62.7%', () => {
    expect(percent(figures('other_roles_share').total)).toBe(62.7);
  });
});

/** The scenario with a few words laid over it. */
function over(text: string) {
  const name = path.replace('recruitment-2017', 'over');
  const whole = `scenario: Laid over it\nextends: recruitment-2017.yaml\n${text}`;
  const files: Files = { read: (each) => (each === name ? whole : diskFiles.read(each)) };
  return prepare(name, files);
}

// Filled = vacancies before + leavers − vacancies: 24 + 5 − 24, 24 + 3 − 25, 25 + 8 − 28, 28 + 7 − 27, 27 + 1 − 31.
describe('the starters that vacancies and leavers imply', () => {
  test('are 5, 2, 5, 8 and −3 from February to June, and none can be told for January', () => {
    const [january, ...others] = byMonth('implied_without');
    expect(january).toBeNaN();
    expect(others).toEqual([5, 2, 5, 8, -3]);
  });

  test('so June needs at least 3 new posts, with which the record closes', () => {
    expect(byMonth('least_new_posts')).toEqual([0, 0, 0, 0, 0, 3]);
    expect(byMonth('implied_with').slice(1)).toEqual([5, 2, 5, 8, 0]);
    expect(over('').problems).toEqual([]);
  });

  test.each([0, 2])('with %d new posts it does not, and the warning names June and the 3', (posts) => {
    const { ready: open, problems } = over(
      `inputs: {frontline: {new_posts: {value: 0, known: [0, 0, ${posts}]}}}`,
    );
    expect(byMonth('implied_with', open!.base.figures).at(-1)).toBe(posts - 3);
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'warning-applies',
        facts: expect.objectContaining({
          name: 'frontline.vacancies_close',
          when: 'at any time for june_2017',
          sides: [`frontline.new_posts_recorded = ${posts}`, 'frontline.least_new_posts = 3'],
        }),
      }),
    ]);
  });

  // 5 + 2 + 5 + 8 + 0 of 40 offers accepted; 20 of the 34 accepted until May are the 58.8% who start.
  test('with them 20 posts are filled, and 20 offers accepted are not seen to start', () => {
    expect(figures('frontline.filled_in_all').total).toBe(20);
    expect(figures('frontline.not_seen_to_start').total).toBe(20);
    expect(percent(20 / 34)).toBe(percent(figures('frontline.started_share').total));
  });
});

describe('what comes after June 2017', () => {
  // 3, 3 and 6 accepted from April to June start three months later, then 21.8 a month × 59.5% × 92.3% × 65.3% × 85.1%;
  // 58.8% of them start, and 4.33 leave a month. 31 + 4.33 − 3 × 58.8% and so on.
  test('vacancies roll forward from 31', () => {
    const { periods } = figures('frontline.vacancies');
    const rate = 21.8 * 0.595 * 0.923 * 0.653 * 0.851;
    const accepted = [3, 3, 6, rate, rate, rate, rate, rate, rate];
    const sumOf = (months: number) => accepted.slice(0, months).reduce((sum, each) => sum + each, 0);
    const expected = accepted.map((_, month) => 31 + 4.33 * (month + 1) - 0.588 * sumOf(month + 1));
    expect(periods.slice(0, 3)).toEqual([28, 27, 31]);
    expect(periods.slice(3).map(one)).toEqual(expected.map(one));
    expect(one(periods.at(-1)!)).toBe(39.4);
  });

  // 31 / (30.5% × 58.8%) and 4.33 / (30.5% × 58.8%).
  test('it takes 173 applications to fill 31 posts, and 24 a month to stand still', () => {
    expect(Math.ceil(figures('frontline.applications_to_fill').total)).toBe(173);
    expect(one(figures('frontline.applications_to_stand_still').total)).toBe(24.1);
  });
});

// The same appendix: hours of March and June 2017; 37 hours a week × 52 / 12 are 160.33 hours a month.
describe('Worcestershire’s agency workers', () => {
  const agency = ready('scenarios/worcestershire/agency-2017.yaml').base;
  const total = (line: string) => agency.figures(line).total;
  const byGrade = (line: string) =>
    [0, 1, 2, 3].map((grade) => one(agency.figures(`placed.${line}`, grade).total));

  test('work 13,885.75 hours in March, 86.6 full-time posts, and 10,046.75 in June, 62.7', () => {
    expect([total('hours_in_march'), total('hours_in_june')]).toEqual([13_885.75, 10_046.75]);
    expect([total('placed.fte_in_all_before'), total('placed.fte_in_all')].map(one)).toEqual([86.6, 62.7]);
  });

  // 10,046.75 / 22 is 456.67 a day, 13,885.75 / 23 is 603.73.
  test('which is −27.6%, or −24.4% for each working day', () => {
    expect(percent(total('placed.change_in_all_share'))).toBe(-27.6);
    expect(percent(total('placed.change_by_days_in_all_share'))).toBe(-24.4);
  });

  test('by grade fall from 32.3, 29.7, 14.2 and 10.4 to 21.6, 23.5, 7.4 and 10.2', () => {
    expect(byGrade('fte_before')).toEqual([32.3, 29.7, 14.2, 10.4]);
    expect(byGrade('fte')).toEqual([21.6, 23.5, 7.4, 10.2]);
  });

  test('became permanent in 6 posts, at most a quarter of the fall of 23.9', () => {
    expect(one(total('placed.fall'))).toBe(23.9);
    expect(percent(total('placed.converted_of_fall'))).toBe(25.1);
  });

  // 4,758.5 / 241 in March and 3,773.75 / 113 in June; 4,758.5 / 33.4 is 142.
  test('are not the paper’s Numbers, of which March’s 241 does not fit', () => {
    const [march, june] = ['hours_of_each_before', 'hours_of_each'].map((line) => agency.figures(line, 1));
    expect([march!.total, june!.total].map(one)).toEqual([19.7, 33.4]);
    expect(Math.round(total('march_seniors_at_junes_hours'))).toBe(142);
  });

  test('cost nothing here, since the paper gives no rate', () => {
    expect([0, 1, 2, 3].map((grade) => agency.figures('placed.agency_cost', grade).total)).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

describe('agency workers with a rate, worked by hand', () => {
  const text = `scenario: Worked by hand
calendar: {from: 2025/26, years: 2}
dimensions: {grade: {worker: Social workers}}
use: {placed: agency}
inputs:
  placed:
    hours: {worker: {2025/26: 1924, 2026/27: 962}}
    hourly_rate: {worker: £30}
    cost_of_post: {worker: £50k}
`;
  const { figures: of } = ready('hand.yaml', filesOf({ 'hand.yaml': text })).base;

  // 1,924 / 160.33 = 12 full-time posts at 1,924 hours a year × £30 = £57,720 each: £7,720 more than an employed post.
  test('12 full-time posts cost £692,640, £92,640 more than employed posts, and half as much a year later', () => {
    expect(of('placed.fte').years.map(one)).toEqual([12, 6]);
    expect(of('placed.agency_cost').years.map(Math.round)).toEqual([692_640, 346_320]);
    expect(of('placed.premium').years.map(Math.round)).toEqual([92_640, 46_320]);
    expect(of('placed.fte_before').years.map(one)).toEqual([12, 12]);
  });
});

describe('the example of the model recruitment', () => {
  const fenced = marked(readFileSync('src/models/recruitment/README.md', 'utf8'), 'scenario');
  const files = { 'scenarios/team.yaml': fenced.replace(/^```yaml\n/, '').replace(/```$/, '') };
  const team = (line: string) => ready('scenarios/team.yaml', filesOf(files)).base.figures(`team.${line}`);

  // July: 10 + 1 − 80% of April's 6; August: 6.2 + 1 − 80% of 7; in September 80% of 4 are more than the 2.6 that are vacant.
  // From October 80% of 20 × 60% × 90% × 60% × 85% a month would start, 4.4, where 1 is vacant.
  test('fills its vacancies as worked by hand, and no more than there are', () => {
    expect(team('vacancies').periods.slice(2, 8).map(one)).toEqual([10, 6.2, 1.6, 0, 0, 0]);
    expect(team('starters').periods.slice(3, 7).map(one)).toEqual([4.8, 5.6, 2.6, 1]);
    expect(team('months_above_goal').total).toBe(1);
  });

  test('runs without a problem or a warning, and says when the goal is reached', async () => {
    const { effects, done } = memoryEffects(files);
    expect(await main(['run', 'scenarios/team.yaml', '--draws', '512'], effects)).toBe(0);
    expect(done.told).toBe('');
    expect(done.printed).toContain('Last month with more than two vacancies: 31 July 2025 (Jul 2025).');
  });

  // 2,100 hours a month before, 2,000 falling to 900: 1,200 hours are 1,200 ∕ 160⅓ posts, of which three became permanent.
  test('the fall is from before the calendar to its end, however many periods it has', () => {
    const hours = [2000, 1900, 1800, 1700, 1600, 1500, 1400, 1300, 1200, 1100, 1000, 900];
    const text = `scenario: A year of agency workers
calendar: {from: 2025/26, years: 1, by: month}
dimensions: {grade: {social: Social workers}}
use: {placed: agency}
inputs:
  placed:
    hours: {value: {social: [${hours.join(', ')}]}, before: {social: [2100]}}
    converted: [0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0]
`;
    const { base } = ready('year.yaml', filesOf({ 'year.yaml': text }));
    const fall = 1200 / ((37 * 52) / 12);
    expect(base.figures('placed.change_in_all').total).toBeCloseTo(-fall, 9);
    expect(base.figures('placed.converted_of_fall').total).toBeCloseTo(3 / fall, 9);
    expect((3 / fall).toFixed(3)).toBe('0.401');
  });
});
