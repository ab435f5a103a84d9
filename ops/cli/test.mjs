import { runEntry } from './run-entry.mjs';

await runEntry('test.ts');
