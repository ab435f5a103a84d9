import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutServices } from '../services/service-env.ts';
import { startServices } from '../services/start-services.ts';
import type { RunningServices } from '../services/types.ts';
import { type RunningSystem, type SystemOptions, startSystem } from './start-system.ts';

/** The whole application on services of its own, which may be stopped and killed: nobody shares them. */
export interface OwnStage {
  services: RunningServices;
  system: RunningSystem;
  /** Where the keys and the logs are, which further servers on the same services share. */
  stateDir: string;
  /** What the servers were told besides. */
  env: Readonly<Record<string, string>>;
  /** Stops everything that still runs and throws it away. */
  close(): Promise<void>;
}

export async function startOwnStage(
  name: string,
  {
    servicesEnv,
    ...options
  }: Pick<SystemOptions, 'entryPoints' | 'env'> & { servicesEnv?: NodeJS.ProcessEnv } = {},
): Promise<OwnStage> {
  const stateDir = await mkdtemp(join(tmpdir(), `vivarium-${name}-`));
  const services = await startServices({
    purpose: 'test',
    stateDir,
    env: { ...withoutServices(process.env), ...servicesEnv },
    onProgress: () => {},
  });
  const dispose = async () => {
    await services.stop();
    await rm(stateDir, { recursive: true, force: true });
  };
  try {
    const system = await startSystem({ services: services.urls, stateDir, logLevel: 'warn', ...options });
    return {
      services,
      system,
      stateDir,
      env: options.env ?? {},
      async close() {
        await system.stop();
        await dispose();
      },
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}
