import * as Plot from '@observablehq/plot';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '../../src/output/charts/drawing/document.ts';
import { renderPlot } from '../../src/output/charts/drawing/render.ts';
import { createSvg, renumberIds, roundCoordinates, serialise } from '../../src/output/charts/drawing/svg.ts';

let document: Document;

beforeAll(async () => {
  document = await createDocument();
});

function clipped(): string {
  const margins = { top: 0, right: 0, bottom: 0, left: 0 };
  const marks = [Plot.ruleY([1], { clip: true })];
  const group = renderPlot(document, { height: 100, margins, x: [0, 1], y: [0, 1], marks });
  renumberIds(group, 'chart');
  return serialise(document, group);
}

describe('ids', () => {
  it('that Plot counts up are the same from one drawing to the next', () => {
    const first = clipped();
    expect(clipped()).toBe(first);
    expect(first).toContain('id="chart-1"');
    expect(first).toContain('url(#chart-1)');
  });

  it('that are not within are left alone', () => {
    const group = createSvg(document, 'g', {}, createSvg(document, 'rect', { fill: 'url(#elsewhere)' }));
    renumberIds(group, 'chart');
    expect(serialise(document, group)).toContain('url(#elsewhere)');
  });
});

describe('coordinates', () => {
  it('are rounded to a hundredth, and nothing else is', () => {
    const text = createSvg(document, 'text', { x: 1 / 3, y: -1e-7, 'font-weight': 1.23456 }, '1.23456');
    const group = createSvg(
      document,
      'g',
      {},
      text,
      createSvg(document, 'path', { d: 'M0.1234,12L-5.6789,1e3' }),
    );
    roundCoordinates(group);
    expect(text.outerHTML).toBe('<text x="0.33" y="-1e-7" font-weight="1.23456">1.23456</text>');
    expect(group.querySelector('path')!.getAttribute('d')).toBe('M0.12,12L-5.68,1e3');
  });
});

describe('serialising', () => {
  it('puts each element on a line of its own, save within a text', () => {
    const part = () => createSvg(document, 'tspan', {}, 'a');
    const group = createSvg(document, 'g', {}, createSvg(document, 'text', {}, part(), part()));
    expect(serialise(document, group)).toBe(
      '<g xmlns="http://www.w3.org/2000/svg">\n<text><tspan>a</tspan><tspan>a</tspan></text>\n</g>\n',
    );
  });

  it('needs a window', () => {
    const bare = document.implementation.createHTMLDocument('');
    expect(() => serialise(bare, createSvg(bare, 'g', {}))).toThrow('invalid document');
  });
});
