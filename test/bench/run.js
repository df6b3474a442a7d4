// Bundles the bench and what it starts in Node, then runs it. Packages stay outside the bundles.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

process.chdir(root);
mkdirSync('dist/bench', { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ['bench', 'serve', 'memory'].map((name) => `test/bench/${name}.ts`),
  outdir: 'dist/bench',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  loader: { '.yaml': 'text' },
  logLevel: 'warning',
});
await import('../../dist/bench/bench.js');
