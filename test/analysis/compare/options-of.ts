import type { Option } from '../../../src/analysis/compare/option.ts';
import { filesOf, ready } from '../../load-scenario.ts';

/** Options written out in a test, by what they are called; each may extend another, `six.yaml`. */
export function optionsOf(texts: Readonly<Record<string, string>>): readonly Option[] {
  const files = filesOf(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}.yaml`, text])),
  );
  return Object.keys(texts).map((name) => ({
    label: name,
    slug: name,
    file: `${name}.yaml`,
    ready: ready(`${name}.yaml`, files),
  }));
}

/** Two or more of the scenarios that are shipped, as options. */
export function shippedOptions(...paths: readonly string[]): readonly Option[] {
  return paths.map((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1).replace('.yaml', '');
    return { label: name, slug: name, file: path, ready: ready(path) };
  });
}
