import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Models are YAML files held as text, as the build holds them. */
const yamlAsText = {
  name: 'yaml-as-text',
  transform: (text: string, path: string) =>
    path.endsWith('.yaml') ? `export default ${JSON.stringify(text)};` : null,
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [yamlAsText],
  test: {
    include: ['test/**/*.test.ts'],
    env: { TZ: 'UTC', LC_ALL: 'C' },
    onConsoleLog: (text) => {
      throw new Error(`a test printed: ${text}`);
    },
    testTimeout: 30_000,
  },
});
