import { runEntry } from './run-entry.mjs';

await runEntry('check.ts');
