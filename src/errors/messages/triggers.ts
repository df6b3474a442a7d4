import { either } from './phrases.ts';

/** Problems with what to look for at a review date. */
export const triggers = {
  'bad-period': ({ text }: { text: string }) => [
    `"${text}" is not a period.`,
    'Write the year, quarter or month at whose end the figure is read: 2015/16, 2015/16 Q2 or Sep 2015.',
  ],
  'within-period': ({
    text,
    by,
    before,
    within,
  }: {
    text: string;
    by: string;
    before: string | undefined;
    within: string;
  }) => [
    `${text} ends within ${within}, and this calendar has figures at the end of each ${by} only.`,
    `Write ${either(before === undefined ? [within] : [before, within])}, or give the calendar shorter periods.`,
  ],
  'not-for-trigger': ({ name, reason, instead }: { name: string; reason: string; instead: string }) => [
    `${name} ${reason}.`,
    instead,
  ],
  'nothing-to-watch': ({
    name,
    vary,
    recordedTo,
  }: {
    name: string;
    vary: string;
    recordedTo: string | undefined;
  }) =>
    recordedTo === undefined
      ? [`No formula leads from ${vary} to ${name}, which tells nothing of it.`]
      : [`${name} is recorded up to ${recordedTo}, so there is nothing left to watch for.`],
};
