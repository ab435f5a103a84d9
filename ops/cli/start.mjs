import { runEntry } from './run-entry.mjs';

await runEntry('start.ts');
