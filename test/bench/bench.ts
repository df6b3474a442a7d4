import { writeFileSync } from 'node:fs';
import { loadWords, machineWords } from './machine.ts';
import { type Measured, measure, type Size } from './measure.ts';
import { methodSection } from './method.ts';
import { models } from './models.ts';
import { findPeers } from './peers/index.ts';
import { modelSection } from './results.ts';

const size: Size = {
  draws: 1_000_000,
  rounds: 9,
  evaluationDraws: 513,
  evaluationRepeats: 4000,
  memoryDraws: 10_000_000,
};

const peers = findPeers(models);
const machine = `${machineWords()}.${loadWords()}`;
const skipped = peers.filter(({ version }) => version === undefined);
const measured: Measured[] = [];
const tell = (text: string) => process.stdout.write(`${text}\n\n`);

tell(machine);
for (const model of models) {
  const found = await measure(model, peers, size);
  tell(modelSection(found, skipped));
  measured.push(found);
}

const sections = measured.map((found) => modelSection(found, skipped));
const text = ['# Measured side by side', machine, ...sections, methodSection(size)].join('\n\n');
const wrong = measured.flatMap((found) => found.wrong);
if (wrong.length === 0) writeFileSync('test/bench/RESULTS.md', `${text}\n`);
else process.stderr.write(`The programs do not agree:\n${wrong.join('\n')}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
