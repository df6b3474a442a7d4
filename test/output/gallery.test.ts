import { expect, test } from 'vitest';
import { createDocument } from '../../src/output/charts/drawing/document.ts';
import { drawCharts } from '../../src/output/gallery.ts';
import { outcomeOf } from '../analysis/outcome-of.ts';

async function pictureOf(name: string, grant: string, opening = '£800k, unit: £'): Promise<string> {
  const outcome = outcomeOf(`inputs:
  opening: {value: ${opening}}
  grant: {value: £100k, unit: £/year, uncertain: "${grant}"}
lines: {income: {formula: = grant * year_fraction, unit: £}}
budget: {brought_forward: [opening], funding: [income], spending: []}
`);
  const pictures = drawCharts(await createDocument(), outcome);
  return pictures.find((picture) => picture.name === name)!.svg;
}

const fanOf = (opening: string) =>
  pictureOf('balance-over-time', 'uniform(£90k, £110k)', `£800k, unit: £${opening}`);

// The normal's 95th percentile is 1.6449 standard deviations above its mean: £800,000 less and more £246,700.
test('the fan starts as wide as what is brought forward is uncertain', async () => {
  const svg = await fanOf(', uncertain: "normal(£800k, £150k)"');
  expect(svg).toContain('At the start 90 of every 100 lie between £553k and £1.05m.');
  expect(svg).toContain('brought forward £800,000 in the base case');
});

test('the fan starts from one point where what is brought forward is certain', async () => {
  const svg = await fanOf('');
  expect(svg).not.toContain('At the start');
  expect(svg).toContain('>brought forward £800,000</text>');
});

// £800,000 and two years of £90,000 to £110,000 at a time: a quarter of the way between £980,000 and £1,020,000.
test('the title of the fan says where half of the futures end', async () => {
  expect(await fanOf('')).toContain(
    'In half of the futures simulated the balance at 31 March 2027 lies between £990k and £1.01m',
  );
});

// Two years of nothing in some futures and of £450,000 in the others, after £1m short: £1m or £100,000 short.
const twoSums = (seldom: string, often: string) => `discrete(£0, ${seldom}, £450k, ${often})`;
const debt = '-£1m, unit: £';

test('the reserve in the chart is one that a future needs, where futures repeat', async () => {
  const svg = await pictureOf('chance-of-exceeding', twoSums('10%', '90%'), debt);
  expect(svg.match(/needs a reserve of £[^<]*/g)).toEqual(Array(2).fill('needs a reserve of £100k'));
  expect(svg).toContain('90 of every 100 end with £100k below nil or more.');
});

test('the fan says of how many futures it speaks, where futures repeat', async () => {
  const svg = await pictureOf('balance-over-time', twoSums('50%', '50%'), debt);
  expect(svg).toContain(
    'In all of the futures simulated the balance at 31 March 2027 lies between £1m and £100k below nil',
  );
  expect(svg).toContain('At the end 100 of every 100 lie between (£1m) and (£100k)');
  expect(svg).toContain('>hardly any end below<');
});
