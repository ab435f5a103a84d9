import { runEntry } from './run-entry.mjs';

await runEntry('reset.ts');
