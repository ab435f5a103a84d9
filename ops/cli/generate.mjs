import { runEntry } from './run-entry.mjs';

await runEntry('generate.ts');
