import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { interruption, untilAborted } from '../process/interruption.ts';
import { writeEnvFile } from './env-file.ts';
import { createProgressPrinter } from './progress-printer.ts';
import { serviceEnv } from './service-env.ts';
import { startServices } from './start-services.ts';

/**
 * `cli.ts up --purpose test --state-dir DIR` starts the services, writes their URLs to DIR/env.sh (to be read by
 * a shell with `.`) and stays until it is interrupted.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      purpose: { type: 'string', default: 'test' },
      'state-dir': { type: 'string', default: '.state' },
    },
  });
  const purpose = values.purpose;
  if (positionals.join() !== 'up' || (purpose !== 'demo' && purpose !== 'test')) {
    throw new Error('usage: cli.ts up [--purpose demo|test] [--state-dir DIR]');
  }
  const stateDir = resolve(values['state-dir']);
  const signal = interruption();
  const printer = createProgressPrinter({ output: process.stderr, now: () => performance.now() });
  const services = await startServices({
    purpose,
    stateDir,
    onProgress: printer.onProgress,
    signal,
  }).finally(printer.close);
  const envFile = join(stateDir, 'env.sh');
  try {
    await writeEnvFile(envFile, serviceEnv(services.urls));
    process.stdout.write(`. ${envFile}\n`);
    await untilAborted(signal);
  } finally {
    await rm(envFile, { force: true });
    await services.stop();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
