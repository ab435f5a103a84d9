import { runEntry } from './run-entry.mjs';

await runEntry('mutation.ts');
