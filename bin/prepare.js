// Installs what the lock file asks for and node_modules lacks, so that `npm start` and `npm test` work on a fresh clone.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);

function lockedVersions(path) {
  try {
    const { packages } = JSON.parse(readFileSync(new URL(path, root), 'utf8'));
    const required = Object.entries(packages).filter(([name, entry]) => name !== '' && !entry.optional);
    return new Map(required.map(([name, entry]) => [name, entry.version]));
  } catch {
    return new Map();
  }
}

function isInstalled() {
  const installed = lockedVersions('node_modules/.package-lock.json');
  return [...lockedVersions('package-lock.json')].every(([name, version]) => installed.get(name) === version);
}

// npm names its own program in npm_execpath; running it through Node needs no shell on any platform.
function install() {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('Run this through npm: npm start, npm test or npm run build.');
  process.stderr.write('Installing the packages named in package-lock.json (once)\n');
  const { status } = spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.exitCode = status ?? 1;
}

if (!isInstalled()) install();
