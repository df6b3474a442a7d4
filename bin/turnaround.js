#!/usr/bin/env node
import { main } from '../dist/turnaround.js';

process.exitCode = await main(process.argv.slice(2));
