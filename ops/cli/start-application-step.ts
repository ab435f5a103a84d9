import { rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { repositoryRoot } from '../process/repository.ts';
import { writeEnvFile } from '../services/env-file.ts';
import { serviceEnv } from '../services/service-env.ts';
import { serverNames } from '../system/server-names.ts';
import { internalTokenIn, startSystem } from '../system/start-system.ts';
import { supervise } from '../system/supervise.ts';
import type { DemoStep } from './demo-run.ts';
import { demoSettings } from './demo-settings.ts';

/** Starts the processes of the application, the gateway on `PORT`. */
export const startApplicationStep: DemoStep = async (run) => {
  const { stateDir, env, onProgress, services, signal } = run;
  if (services === undefined) throw new Error('the services must be started first');
  const subject = 'application';
  onProgress({ subject, kind: 'step', message: `starting ${serverNames.join(', ')}` });
  try {
    const { port } = demoSettings(env);
    const system = await startSystem({
      services: services.urls,
      stateDir,
      port,
      host: env.HOST || undefined,
      signal,
      env: { PUBLIC_URL: env.PUBLIC_URL ?? `http://localhost:${port}`, LIMITS: env.LIMITS ?? 'wide' },
    });
    const parts = [...Object.values(system.servers), ...Object.values(services.services)];
    const supervision = supervise(parts, run.say);
    run.onEnd(async () => {
      const watching = supervision.stop();
      await system.stop();
      await watching;
    });
    run.system = system;
    const envFile = join(stateDir, 'env.sh');
    const urls = { ...serviceEnv(services.urls), COMMAND_API_URL: system.servers['command-api'].url };
    const variables = { ...urls, INTERNAL_TOKEN: await internalTokenIn(stateDir) };
    // Whatever Node started this, the commands need the one that came with the packages.
    await writeEnvFile(envFile, variables, dirname(process.execPath));
    run.onEnd(() => rm(envFile, { force: true }));
    run.announce('for the commands', `. ${relative(repositoryRoot, envFile)}`);
    onProgress({ subject, kind: 'done', message: 'started' });
    run.announce('Vivarium', `http://localhost:${port}`);
  } catch (error) {
    onProgress({ subject, kind: 'failed', message: 'did not start' });
    throw error;
  }
};
