import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Graph, Node } from '../../src/graph/graph.ts';
import { disagreements, drawnDisagreements, graphOf } from './agreement.ts';

const folder = 'test/oracle/models';
const models = readdirSync(folder).map((name) => `${folder}/${name}`);

test.for(models)('%s: every figure is what mathjs makes of the formulas', (path) => {
  expect(disagreements(graphOf({ path }))).toEqual([]);
});

function isDrawable({ measure, definition }: Node): boolean {
  return measure === 'number' && definition.type === 'given';
}

// A whole number each, so that a count of periods stays one.
function drawsOf({ nodes }: Graph): ReadonlyMap<string, number> {
  const names = [...nodes.values()].filter(isDrawable).map(({ name }) => name);
  return new Map(names.map((name, index) => [name, index + 2]));
}

test.for(models)('%s: every figure follows drawn inputs as mathjs does', (path) => {
  const graph = graphOf({ path });
  expect(drawnDisagreements(graph, drawsOf(graph))).toEqual([]);
});
