import { availableParallelism, cpus, loadavg, type as systemType, totalmem } from 'node:os';
import { outputOf } from './processes.ts';

/** The machine in words: its processor, memory and system, without its name. */
export function machineWords(): string {
  const processor = cpus()[0]?.model.replace(/\s+/g, ' ').trim() ?? 'unknown processor';
  const cores = availableParallelism();
  const memory = Math.round(totalmem() / 1e9);
  const python = outputOf('python3', '--version') ?? outputOf('python', '--version');
  const versions = [`Node ${process.versions.node}`, ...(python === undefined ? [] : [python])];
  return `${processor}, ${cores} ${cores === 1 ? 'core' : 'cores'}, ${memory} GB, ${systemType()} ${process.arch}; ${versions.join(', ')}`;
}

/** How busy the machine was before the bench began; nothing on Windows, which does not say. */
export function loadWords(): string {
  const load = loadavg()[0] ?? 0;
  return load === 0 ? '' : ` Load average over the minute before: ${load.toFixed(1)}.`;
}
