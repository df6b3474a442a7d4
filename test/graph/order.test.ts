import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edges, edgesWithin, findComponents, findPath } from '../../src/graph/order.ts';

const edgesOf = (reads: Readonly<Record<string, readonly string[]>>): Edges =>
  new Map(
    Object.entries(reads).map(([name, to]) => [
      name,
      to.map((each) => ({ to: each, reading: 'now' as const })),
    ]),
  );

const graphs = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc
      .array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 30 })
      .map((pairs) => ({ size, pairs })),
  )
  .map(({ size, pairs }) => {
    const names = Array.from({ length: size }, (_, index) => `n${index}`);
    const reads = names.map(
      (name, index) => [name, pairs.filter(([from]) => from === index).map(([, to]) => `n${to}`)] as const,
    );
    return edgesOf(Object.fromEntries(reads));
  });

function reaches(edges: Edges, from: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const pending = [from];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    for (const { to } of edges.get(name) ?? []) {
      if (!seen.has(to)) pending.push(to);
      seen.add(to);
    }
  }
  return seen;
}

describe('components', () => {
  it('come after what they read', () => {
    expect(findComponents(edgesOf({ c: ['b'], b: ['a'], a: [] }))).toEqual([['a'], ['b'], ['c']]);
  });

  it('hold names that need each other', () => {
    const components = findComponents(edgesOf({ a: ['b'], b: ['c'], c: ['b'], d: ['d'] }));
    expect(components.map((names) => [...names].sort())).toEqual([['b', 'c'], ['a'], ['d']]);
  });

  it('do not overflow the stack on a long chain', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `n${index}`);
    const chain = Object.fromEntries(
      names.map((name, index) => [name, index > 0 ? [names[index - 1]!] : []]),
    );
    expect(findComponents(edgesOf(chain))).toHaveLength(20_000);
  });

  it('hold every name once, in an order that reads backwards only', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const components = findComponents(edges);
        expect(components.flat().sort()).toEqual([...edges.keys()].sort());
        const index = new Map(components.flatMap((names, at) => names.map((name) => [name, at] as const)));
        for (const [name, reads] of edges)
          for (const { to } of reads) expect(index.get(to)).toBeLessThanOrEqual(index.get(name)!);
      }),
    );
  });

  it('hold two names exactly where each reaches the other', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const of = new Map(
          findComponents(edges).flatMap((names, at) => names.map((name) => [name, at] as const)),
        );
        for (const a of edges.keys())
          for (const b of edges.keys())
            if (a !== b)
              expect(of.get(a) === of.get(b)).toBe(reaches(edges, a).has(b) && reaches(edges, b).has(a));
      }),
    );
  });
});

describe('paths', () => {
  it('are the shortest', () => {
    const edges = edgesOf({ a: ['b', 'c'], b: ['c'], c: ['d'], d: ['a'] });
    expect(findPath(edges, 'a', 'd')).toEqual(['a', 'c', 'd']);
  });

  it('from a name to itself go round', () => {
    expect(findPath(edgesOf({ a: ['b'], b: ['a'] }), 'a', 'a')).toEqual(['a', 'b', 'a']);
  });

  it('are empty where there is none', () => {
    expect(findPath(edgesOf({ a: ['b'], b: [] }), 'b', 'a')).toEqual([]);
  });

  it('follow edges, and are there exactly where a name is reached', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        for (const a of edges.keys())
          for (const b of edges.keys()) {
            const path = findPath(edges, a, b);
            expect(path.length > 0).toBe(reaches(edges, a).has(b));
            for (const [at, name] of path.slice(1).entries())
              expect(edges.get(path[at]!)!.map(({ to }) => to)).toContain(name);
          }
      }),
    );
  });
});

it('edges within names are those between them, read as asked', () => {
  const edges: Edges = new Map([
    [
      'a',
      [
        { to: 'b', reading: 'now' },
        { to: 'b', reading: 'past' },
        { to: 'c', reading: 'now' },
      ],
    ],
    ['b', []],
  ]);
  expect(edgesWithin(edges, ['a', 'b'], ['past'])).toEqual(
    new Map([
      ['a', [{ to: 'b', reading: 'past' }]],
      ['b', []],
    ]),
  );
});
