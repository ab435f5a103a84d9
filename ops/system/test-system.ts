import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { variableOf } from '../services/service-env.ts';
import { recordOfServices, serviceDefinitions } from '../services/service-names.ts';
import type { ServiceUrls } from '../services/types.ts';
import { ownDatabase } from './own-database.ts';
import { type RunningSystem, startSystem } from './start-system.ts';

/** @returns the services that the test runner started. @throws where they are not in the environment. */
export function servicesFromEnvironment(env: NodeJS.ProcessEnv = process.env): ServiceUrls {
  return recordOfServices((name) => {
    const url = env[variableOf(name)];
    if (url === undefined && serviceDefinitions[name].isOptional) return '';
    if (url === undefined) throw new Error(`${variableOf(name)} is not set: run the tests with \`npm test\``);
    return url;
  });
}

/**
 * Starts the whole application with names, a database and a folder of its own on shared services.
 * `stop` also throws the database and the folder away.
 */
export async function startTestSystem(
  name: string,
  services: ServiceUrls,
): Promise<RunningSystem & { namePrefix: string; postgresUrl: string }> {
  const unique = `${name}${process.pid.toString(36)}${Date.now().toString(36)}`;
  const namePrefix = `${unique}-`;
  const stateDir = await mkdtemp(join(tmpdir(), `vivarium-${name}-`));
  const database = await ownDatabase(services.postgres, unique);
  const system = await startSystem({
    stateDir,
    namePrefix,
    logLevel: 'warn',
    // The people of all tests come from one address. What is waited for is made, however busy the machine is.
    env: { LIMIT_REGISTRATIONS: '1000/minute', LIMIT_ACTIVITY: '10000/minute', REST_NICE: '0' },
    services: { ...services, postgres: database.url },
  });
  return {
    ...system,
    namePrefix,
    postgresUrl: database.url,
    stop: async () => {
      await system.stop();
      await database.drop();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}
