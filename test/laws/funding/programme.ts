import fc from 'fast-check';

/** The lines of a programme of which figures may be recorded here. */
export type RecordedLine = 'support_ended' | 'results_due' | 'results_paid';

/** A programme by quarter over three years, in the words of its author. */
export interface Programme {
  readonly starts: readonly number[];
  readonly early: number;
  readonly rate: number;
  /** What a result pays, by year of the start. */
  readonly pays: readonly number[];
  readonly support: number;
  readonly school: number;
  readonly crime: number;
  readonly schoolMonths: number;
  readonly crimeMonths: number;
  /** The shares of those with the theme who meet its test. */
  readonly schoolMet: number;
  readonly crimeMet: number;
  readonly byWork: number;
  readonly workWeeks: number;
  readonly windows: readonly number[];
  readonly closesAfter: number;
  readonly rejected: number;
  /** The shares of claims paid 0, 1 and 2 quarters after the claim. */
  readonly delay: readonly number[];
  readonly clawedBack: number;
  readonly clawbackMonths: number;
  readonly limit: number;
  readonly yearlyLimit: number;
  /** Figures recorded for the first quarters; none where a list is empty. */
  readonly known: Readonly<Record<RecordedLine, readonly number[]>>;
}

/** The quarters of the calendar of a programme. */
export const quarters = 12;

/** A share in whole percent. */
export const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

/** So many families starting in each quarter. */
export const startsByQuarter = fc.array(fc.integer({ min: 0, max: 200 }), {
  minLength: quarters,
  maxLength: quarters,
});

const fields = {
  starts: startsByQuarter,
  early: fc.integer({ min: 0, max: 405 }),
  rate: share,
  pays: fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 3, maxLength: 3 }),
  support: fc.integer({ min: 0, max: 30 }),
  school: share,
  crime: share,
  schoolMonths: fc.integer({ min: 0, max: 14 }),
  crimeMonths: fc.integer({ min: 0, max: 14 }),
  schoolMet: share,
  crimeMet: share,
  byWork: share,
  workWeeks: fc.integer({ min: 0, max: 60 }),
  windows: fc.array(fc.constantFrom(0, 0.5, 1), { minLength: quarters, maxLength: quarters }),
  closesAfter: fc.integer({ min: 1, max: quarters }),
  rejected: share,
  delay: fc.constantFrom([1, 0, 0], [0, 1, 0], [0.5, 0.25, 0.25], [0, 0, 1]),
  clawedBack: share,
  clawbackMonths: fc.integer({ min: 0, max: 12 }),
  limit: fc.integer({ min: 0, max: 2000 }),
  yearlyLimit: fc.integer({ min: 0, max: 800 }),
  known: fc.constant({ support_ended: [], results_due: [], results_paid: [] }),
};

/** Any programme of which nothing is recorded. */
export const programmes: fc.Arbitrary<Programme> = fc.record(fields);

const recorded = fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 4 });

/** Any programme with records, and so many families carried in that these never bring more claims than there are families. */
export const recordedProgrammes: fc.Arbitrary<Programme> = fc.record({
  ...fields,
  early: fc.integer({ min: 300, max: 405 }),
  rate: share.map((rate) => rate / 2),
  known: fc.record({ support_ended: recorded, results_due: recorded, results_paid: recorded }),
});

/** A list as it is written in YAML. */
export const list = (figures: readonly number[]) => `[${figures.join(', ')}]`;

function ruleByYear(pounds: readonly number[], years: number): string {
  const rules = pounds.slice(0, years).map((each, year) => `from ${2016 + year}/${17 + year}: £${each}`);
  return `{${rules.join(', ')}}`;
}

const linesOf = ({ known }: Programme) =>
  Object.entries(known)
    .filter(([, figures]) => figures.length > 0)
    .map(([line, figures]) => `    ${line}: {known: ${list(figures)}}\n`)
    .join('');

/** The figures of `byQuarter` over so many quarters; the last holds on. */
function over(length: number, byQuarter: readonly number[], last = byQuarter.at(-1)!): string {
  return list(Array.from({ length }, (_, t) => byQuarter[t] ?? last));
}

/** A programme's scenario, over three years or as many as are given, in which nobody starts after those listed. */
export function scenarioOf(programme: Programme, { years = 3, rate = `${programme.rate}` } = {}): string {
  const length = years * 4;
  const lines = linesOf(programme);
  return `
scenario: Any programme
calendar: {from: 2016/17, years: ${years}, by: quarter}
dimensions: {theme: [crime, school]}
use: {families: programme-funding}
inputs:
  families:
    target_families: 2,805
    starts: ${over(length, programme.starts, 0)}
    early_starters: ${programme.early}
    attachment_fee: £1,000
    results_payment: {value: ${ruleByYear(programme.pays, years)}}
    turnaround_rate: ${rate}
    support_length: ${programme.support}
    theme_share: {crime: ${programme.crime}, school: ${programme.school}}
    sustainment: {crime: ${programme.crimeMonths}, school: ${programme.schoolMonths}}
    test_met: {crime: ${programme.crimeMet}, school: ${programme.schoolMet}}
    by_work: ${programme.byWork}
    work_sustainment: ${programme.workWeeks}
    claim_window: ${over(length, [1, ...programme.windows.slice(1)], 1)}
    claims_open: ${over(length, Array(programme.closesAfter).fill(1), 0)}
    rejection_rate: ${programme.rejected}
    delay: ${list(programme.delay)}
    clawback_rate: ${programme.clawedBack}
    clawback_time: ${programme.clawbackMonths}
    results_limit: ${programme.limit}
    yearly_results_limit: ${programme.yearlyLimit}
${lines === '' ? '' : `lines:\n  families:\n${lines}`}budget: {funding: [families.attachment_income, families.pbr_income]}
`;
}
