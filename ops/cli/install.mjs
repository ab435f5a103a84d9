import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './ensure-dependencies.mjs';

/** Installs the npm packages if they are missing or out of date, and does nothing else. */
await ensureDependencies(join(dirname(fileURLToPath(import.meta.url)), '..', '..')).catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
