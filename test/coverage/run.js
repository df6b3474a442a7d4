// Bundles the count of how often printed intervals hold, then runs it. Packages stay outside the bundle.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

process.chdir(root);
mkdirSync('dist/coverage', { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ['test/coverage/intervals.ts'],
  outdir: 'dist/coverage',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  loader: { '.yaml': 'text' },
  logLevel: 'warning',
});
await import('../../dist/coverage/intervals.js');
