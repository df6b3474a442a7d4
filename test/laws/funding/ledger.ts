import { type Programme, quarters } from './programme.ts';

/** So many families, or parts of one, and what they are worth together. */
interface Families {
  readonly count: number;
  readonly worth: number;
}

const none: Families = { count: 0, worth: 0 };

function together(parts: readonly Families[]): Families {
  return parts.reduce((a, b) => ({ count: a.count + b.count, worth: a.worth + b.worth }), none);
}

function part({ count, worth }: Families, share: number): Families {
  return { count: count * share, worth: worth * share };
}

/** How many of `families` come through `after` quarters, in quarter t after their own: a part of one is shared. */
function fallsIn(after: number, t: number): number {
  const whole = Math.floor(after);
  if (t === whole) return 1 - (after - whole);
  return t === whole + 1 ? after - whole : 0;
}

const put = (each: readonly Families[], after: number, t: number) =>
  together(each.map((families, from) => part(families, fallsIn(after, t - from))));

/** Those who come in each quarter: those due or, where a number is recorded, so many at what those due, or the last, are worth. */
function come(
  due: (t: number, before: readonly Families[]) => Families,
  known: readonly number[],
  { pays }: Programme,
): readonly Families[] {
  const all: Families[] = [];
  let each = pays[0]!;
  for (let t = 0; t < quarters; t += 1) {
    const families = due(t, all);
    if (families.count > 0) each = families.worth / families.count;
    const count = known[t];
    all.push(count === undefined ? families : { count, worth: count * each });
  }
  return all;
}

function entering({ starts, early, pays }: Programme): readonly Families[] {
  return starts.map((count, t) => {
    const families = count + (t === 0 ? early : 0);
    return { count: families, worth: families * pays[Math.floor(t / 4)]! };
  });
}

/** Kinds of family, by what each has to do after support: their share, for how many quarters, and how many meet the test. */
function kindsOf(programme: Programme) {
  const { school, crime, schoolMonths, crimeMonths, schoolMet, crimeMet, byWork, workWeeks } = programme;
  const byTheme = 1 - byWork;
  return [
    { of: byWork, wait: workWeeks / 13, met: 1 },
    {
      of: byTheme * school * crime,
      wait: Math.max(schoolMonths, crimeMonths) / 3,
      met: schoolMet * crimeMet,
    },
    { of: byTheme * school * (1 - crime), wait: schoolMonths / 3, met: schoolMet },
    { of: byTheme * (1 - school) * crime, wait: crimeMonths / 3, met: crimeMet },
    { of: byTheme * (1 - school) * (1 - crime), wait: 0, met: 1 },
  ];
}

function turnedAround(programme: Programme): readonly Families[] {
  const { support, rate, known } = programme;
  const entered = entering(programme);
  const ended = come((t) => put(entered, support / 3, t), known.support_ended, programme);
  const meeting = (t: number) =>
    together(kindsOf(programme).map(({ of, wait, met }) => part(put(ended, wait, t), of * met)));
  return come((t) => part(meeting(t), rate), known.results_due, programme);
}

/** Claims by quarter, with no more than a record of who could be claimed for; those claimable together are worth their average. */
function claiming(programme: Programme): readonly Families[] {
  const { windows, closesAfter, rejected, limit, yearlyLimit } = programme;
  let [due, waiting, worth] = [0, 0, 0];
  const claims: Families[] = [];
  turnedAround(programme).forEach((results, t) => {
    due += results.count;
    worth += results.worth;
    const each = due + waiting > 0 ? worth / (due + waiting) : 0;
    const isOpen = t < closesAfter;
    const window = isOpen ? (t === 0 ? 1 : windows[t]!) : 0;
    const passed = due * window * (1 - rejected);
    const thisYear = together(claims.slice(t - (t % 4))).count;
    const room = Math.max(0, Math.min(limit - together(claims).count, yearlyLimit - thisYear));
    const count = Math.min(waiting * window + passed, room);
    waiting = isOpen ? waiting + passed - count : 0;
    due = isOpen ? due * (1 - window) : 0;
    worth = (due + waiting) * each;
    claims.push({ count, worth: count * each });
  });
  return claims;
}

/** Claims and the income that they bring by quarter, cohort by cohort: one family after another, by what it has to do. */
export function ledgerOf(programme: Programme) {
  const { delay, clawedBack, clawbackMonths, known } = programme;
  const claims = claiming(programme);
  const due = (t: number) => together(claims.map((each, from) => part(each, delay[t - from] ?? 0)));
  const paid = come(due, known.results_paid, programme);
  const income = paid.map(({ worth }, t) => worth - clawedBack * put(paid, clawbackMonths / 3, t).worth);
  return { claims: claims.map(({ count }) => count), income };
}
