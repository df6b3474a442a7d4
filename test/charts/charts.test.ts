import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '../../src/output/charts/drawing/document.ts';
import { CHART_WIDTH } from '../../src/output/charts/drawing/frame.ts';
import { textWidth } from '../../src/output/charts/drawing/lettering.ts';
import { sampleOf } from './sample-of.ts';
import { type Draw, limits, pictures } from './scenarios.ts';

let document: Document;
let parse: (text: string, type: DOMParserSupportedType) => Document;

beforeAll(async () => {
  document = await createDocument();
  const { DOMParser } = new JSDOM('').window;
  parse = (text, type) => new DOMParser().parseFromString(text, type);
});

// jsdom throws where the text is not well-formed XML.
function draw(each: Draw, id?: string): Element {
  return parse(each(document, id), 'image/svg+xml').documentElement;
}

function idsOf(root: ParentNode): string[] {
  return Array.from(root.querySelectorAll('[id]'), ({ id }) => id);
}

describe.each(Object.entries(pictures))('%s', (name, each) => {
  it('looks as it did', async () => {
    await expect(each(document)).toMatchFileSnapshot(`./${name}.svg`);
  });

  it('takes its ids from the name it is given, so that a page may hold two', () => {
    const page = parse(`<main>${each(document, 'a')}${each(document, 'b')}</main>`, 'text/html');
    const ids = idsOf(page);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[ab]-/.test(id))).toBe(true);
  });
});

describe.each([...Object.entries(pictures), ...Object.entries(limits)])('%s', (_, each) => {
  let svg: Element;

  beforeAll(() => {
    svg = draw(each, 'chart');
  });

  it('is a picture named by its title and description, which come first', () => {
    const [title, description] = Array.from(svg.children);
    expect(svg.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(svg.getAttribute('role')).toBe('img');
    expect([title!.localName, description!.localName]).toEqual(['title', 'desc']);
    expect(svg.getAttribute('aria-labelledby')).toBe(`${title!.id} ${description!.id}`);
    expect(svg.querySelectorAll('[aria-label], figure, style, script').length).toBe(0);
  });

  it('says above the drawing what its title says', () => {
    const headline = Array.from(
      svg.querySelectorAll(':scope > [font-weight=bold]'),
      (line) => line.textContent,
    );
    const title = svg.querySelector('title')!.textContent.replace(/\s+/g, ' ');
    expect(headline.length).toBeGreaterThan(0);
    if (!headline.at(-1)!.endsWith('…')) expect(title).toContain(headline.join(' '));
  });

  it('has ids of its own, and refers to no other', () => {
    const ids = idsOf(svg);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...svg.outerHTML.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id);
    expect(ids).toEqual(expect.arrayContaining(references));
  });

  it('is the same every time', () => {
    expect(each(document)).toBe(each(document));
  });

  it('draws nothing that is not a number, and no text under 12 pixels', () => {
    expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    const sizes = Array.from(svg.querySelectorAll('[font-size]'), (text) =>
      Number(text.getAttribute('font-size')),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  it('keeps the names beside the drawing within the picture', () => {
    for (const text of svg.querySelectorAll('text[x]')) {
      const x = Number(text.getAttribute('x'));
      const size = Number(text.getAttribute('font-size') ?? 12);
      const width = textWidth(text.textContent, size);
      const isEnd = text.closest('[text-anchor]')?.getAttribute('text-anchor') === 'end';
      const [left, right] = isEnd ? [x - width, x] : [x, x + width];
      expect(left, text.textContent).toBeGreaterThanOrEqual(0);
      expect(right, text.textContent).toBeLessThanOrEqual(CHART_WIDTH);
    }
  });
});

describe('text from a scenario', () => {
  it('is text, whatever it holds', () => {
    const hostile = draw(limits['hostile lines']!);
    expect(hostile.querySelector('desc')!.textContent).toContain(
      `<script>alert("x")</script> ]]> & 'quoted' \ufffd \ufffd ﷽`,
    );
    const page = parse(`<main>${limits['hostile lines']!(document)}</main>`, 'text/html');
    expect(page.querySelectorAll('script').length).toBe(0);
  });
});

describe('data that do not match', () => {
  it('are refused', async () => {
    const {
      balanceOverTime,
      chanceOfExceeding,
      closingBalance,
      fundingAndSpending,
      quantileDots,
      tornadoChart,
      varianceSharesChart,
      waterfallChart,
      flowsAndStockChart,
      pathChart,
      positionChart,
      partsOverTimeChart,
      wedgeChart,
    } = await import('../../src/output/charts/index.ts');
    const line = { label: 'Grant', values: [1, 2] };
    const none = { scenario: '', years: [], funding: [], spending: [] };
    expect(() => fundingAndSpending(document, none)).toThrow('invalid periods');
    expect(() => fundingAndSpending(document, { ...none, years: ['2015/16'], funding: [line] })).toThrow(
      'invalid values: 2 for 1 periods',
    );
    expect(() =>
      balanceOverTime(document, { scenario: '', periods: ['2015/16'], closing: '', opening: 0, base: [] }),
    ).toThrow('invalid values: 0 for 1 periods');
    const empty = {
      scenario: '',
      closing: '',
      sample: { ...sampleOf([0]), draws: 0 },
      base: 0,
      chanceBelowZero: 0,
    };
    for (const chart of [closingBalance, quantileDots, chanceOfExceeding])
      expect(() => chart(document, empty)).toThrow('invalid draws');
    const nothing = { scenario: '', output: '', unit: '£', base: 0, rows: [] };
    expect(() => tornadoChart(document, nothing)).toThrow('invalid rows');
    const interactions = { value: 0, halfWidth: 0 };
    expect(() => varianceSharesChart(document, { ...nothing, groups: [], interactions })).toThrow(
      'invalid groups',
    );
    const one = { scenario: '', label: '', unit: '', span: '', bars: [] };
    expect(() => waterfallChart(document, one)).toThrow('invalid bars');
    const stock = { label: '', values: [1], years: [1] };
    const flows = {
      ...one,
      periods: ['2015/16', '2016/17'],
      periodNames: [],
      years: [],
      closing: '',
      flows: [],
      stock,
    };
    expect(() => flowsAndStockChart(document, flows)).toThrow('invalid values: 1 for 2 periods');
    const path = { ...flows, counted: '', values: [1, 2], recorded: 0, pace: '', goals: [] };
    expect(() => pathChart(document, { ...path, atTodaysPace: [1] })).toThrow('invalid values: 1 for 2');
    expect(() => pathChart(document, { ...path, atTodaysPace: [1, 2] })).toThrow('invalid goals');
    const position = { ...flows, name: '', opening: 0, openingName: '', base: [1, 2], marks: [] };
    const cover = { label: '', values: [1] };
    expect(() => positionChart(document, { ...position, cover })).toThrow('invalid values: 1 for 2 periods');
    const short = { label: '', values: [1] };
    const whole = { ...flows, name: '', when: '', parts: [] };
    expect(() => partsOverTimeChart(document, whole)).toThrow('invalid parts');
    expect(() => partsOverTimeChart(document, { ...whole, parts: [short] })).toThrow(
      'invalid values: 1 for 2',
    );
    const wedge = { ...whole, from: line, to: line };
    expect(() => wedgeChart(document, wedge)).toThrow('invalid parts');
    expect(() => wedgeChart(document, { ...wedge, parts: [short] })).toThrow('invalid values: 1 for 2');
  });
});
