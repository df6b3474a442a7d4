import { describe, expect, it } from 'vitest';
import { flowsHeadline } from '../../src/output/charts/bars/flows-headline.ts';

const line = (label: string, ...years: number[]) => ({ label, values: years, years });
const told = (flows: readonly ReturnType<typeof line>[], stock: ReturnType<typeof line>, unit = '£') =>
  flowsHeadline({
    scenario: '',
    label: '',
    unit,
    periods: ['2015/16', '2016/17'],
    periodNames: ['2015/16', '2016/17'],
    years: ['2015/16', '2016/17'],
    closing: '31 March 2017',
    flows,
    stock,
  });

describe('flows and a stock', () => {
  it('are told by what has come by the end and what stands then, and the most that stood before', () => {
    expect(told([line('Cash received', 1e6, 1_170_000)], line('Income not yet paid', 201e3, 80_400))).toBe(
      'Cash received will come to £2.17m by 31 March 2017; income not yet paid will then be £80.4k, after £201k in 2015/16',
    );
  });

  it('speak of no peak that is the end, or looks like it', () => {
    const end = 'Starts will come to 3 by 31 March 2017; families in support will then be 2';
    expect(told([line('Starts', 1, 2)], line('Families in support', 1, 2), 'family')).toBe(end);
    expect(told([line('Starts', 1, 2)], line('Families in support', 2.01, 2), 'family')).toBe(end);
  });

  it('are told apart where some add to what stands and others take from it', () => {
    const flows = [line('Leavers', 40, 15), line('New posts', 3, 0), line('Posts filled', -20, -23.5)];
    expect(told(flows, line('Vacancies', 31, 39.4), 'post')).toBe(
      'Leavers and new posts will add 58 by 31 March 2017, and posts filled take 43.5; vacancies will then be 39.4',
    );
  });

  it('name three flows, or the first and how many others', () => {
    const flows = ['Fees', 'Results', 'Grants', 'Gifts'].map((label) => line(label, 1, 0));
    const stock = line('Owed', 0, 0);
    expect(told(flows.slice(0, 3), stock)).toMatch(/^Fees, results and grants will come to £3 by/);
    expect(told(flows, stock)).toMatch(/^Fees and 3 other flows will come to £4 by/);
  });
});
