import { modelNamed } from './models.ts';
import { drawsMade, open, runOurs } from './ours.ts';

// One run in a process of its own, whose highest memory in use is then the run's.
const [modelName, asked] = process.argv.slice(2);
const opened = open(modelNamed(modelName!));
const start = performance.now();
runOurs(opened, Number(asked), '1');
const seconds = (performance.now() - start) / 1000;
const bytes = process.resourceUsage().maxRSS * 1024;
process.stdout.write(`${JSON.stringify({ draws: drawsMade(Number(asked)), seconds, bytes })}\n`);
