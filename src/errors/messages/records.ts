import { amountMeant } from './amount-meant.ts';
import { count } from './phrases.ts';

function recordAdvice(text: string): string {
  if (text.includes('\uFFFD'))
    return 'A sign such as £ is lost, because the file is not saved as UTF-8. In Excel, save it as "CSV UTF-8".';
  const meant = amountMeant(text);
  if (meant !== undefined) return `Write ${meant}`;
  return 'Every row below the headings must have a figure there, written 1,608 or 75% or £1,000. Leave out rows that record nothing.';
}

/** Problems with the figures of a CSV file. */
export const records = {
  'no-records': ({ path, isEmpty }: { path: string; isEmpty: boolean }) => [
    isEmpty ? `${path} is empty.` : `${path} has headings but no row below them.`,
    'A file of figures needs a row of headings and, below it, a row for each figure recorded.',
  ],
  'bad-record': ({
    text,
    row,
    column,
    path,
  }: {
    text: string;
    row: number;
    column: string;
    path: string;
  }) => [
    `Row ${row} of ${path} ${text === '' ? `has nothing under "${column}".` : `has "${text}" under "${column}", which is not an amount.`}`,
    recordAdvice(text),
  ],
  'record-symbol': ({
    text,
    row,
    column,
    path,
    name,
    unit,
  }: {
    text: string;
    row: number;
    column: string;
    path: string;
    name: string;
    unit: string;
  }) => [
    `Row ${row} of ${path} has "${text}" under "${column}", which does not fit ${name}: ${unit === '1' ? 'it has no unit' : `its unit is ${unit}`}.`,
    `Figures of a column are read in the unit of the input, with its sign or without. ${text.includes('£') ? 'Write "unit: £" beside the input, or name another column.' : 'Name another column.'}`,
  ],
  'other-separator': ({
    path,
    separator,
    headings,
  }: {
    path: string;
    separator: string;
    headings: string;
  }) => [
    `The columns of ${path} are parted by ${separator}, not by commas: "${headings}".`,
    'Save it with commas between the columns and points in decimals: 1200.50. A comma in a figure parts thousands here.',
  ],
  'same-heading': ({ name, path }: { name: string; path: string }) => [
    `More than one column of ${path} is headed "${name}"; only one of them could count.`,
    'Give each a heading of its own.',
  ],
  'cut-row': ({
    path,
    number,
    cells,
    found,
    headings,
    others,
  }: {
    path: string;
    number: number;
    cells: string;
    found: number;
    headings: number;
    others: number;
  }) => [
    `Row ${number} of ${path} has ${count(found)} cells under ${headings === 1 ? '1 heading' : `${count(headings)} headings`}: "${cells}".${others === 0 ? '' : ` ${others === 1 ? 'Another row is' : `${count(others)} other rows are`} like it.`}`,
    'A figure with a comma needs quotation marks, "1,200" or "£1,200", or it is cut in two there. A column of remarks needs a heading.',
  ],
};
