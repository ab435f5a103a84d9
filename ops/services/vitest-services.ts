import { rm } from 'node:fs/promises';
import { createProgressPrinter } from './progress-printer.ts';
import { serviceEnv } from './service-env.ts';
import { startServices } from './start-services.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

/**
 * Vitest's global set-up for the projects that need services: with their URLs in the environment it uses those,
 * else it starts throw-away ones, whose URLs the test processes inherit.
 *
 * @returns what stops them again
 */
export async function setup(): Promise<() => Promise<void>> {
  const stateDir = await createTemporaryFolder();
  const printer = createProgressPrinter({ output: process.stderr, now: () => performance.now() });
  const services = await startServices({ purpose: 'test', stateDir, onProgress: printer.onProgress }).finally(
    printer.close,
  );
  Object.assign(process.env, serviceEnv(services.urls));
  return async () => {
    await services.stop();
    await rm(stateDir, { recursive: true, force: true });
  };
}
