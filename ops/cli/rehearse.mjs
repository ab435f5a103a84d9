import { runEntry } from './run-entry.mjs';

await runEntry('rehearse.ts');
