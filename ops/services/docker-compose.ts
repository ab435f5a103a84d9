import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@vivarium/platform/process/free-port.ts';
import { credentialsIn } from './credentials.ts';
import { progressOf } from './progress.ts';
import { runCommand } from './run-command.ts';
import { claimRun } from './run-record.ts';
import { recordOfServices, type ServiceName, serviceDefinitions, serviceNames } from './service-names.ts';
import type { ServicesStart } from './start-options.ts';
import type { RunningServices, ServiceHandle } from './types.ts';

const composeFile = fileURLToPath(new URL('../../docker-compose.yml', import.meta.url));

/** Two checkouts on one machine have different projects, so that they do not share containers or data. */
export function projectOf(stateDir: string): string {
  return `vivarium-${createHash('sha256').update(resolve(stateDir)).digest('hex').slice(0, 8)}`;
}

/** Arguments of `docker` that run a Compose command on the project of a state folder. */
export function composeArguments(stateDir: string, ...command: string[]): string[] {
  return ['compose', '--file', composeFile, '--project-name', projectOf(stateDir), ...command];
}

/** What docker-compose.yml wants to be set besides those of the services: without all of them Compose does nothing at all. */
const otherSecrets = ['INTERNAL_TOKEN', 'CURSOR_KEY', 'PRIVATE_DATA_KEYS'];

/** The variable of docker-compose.yml that holds the password of a service. */
export function passwordVariableOf(name: ServiceName): string {
  return `${name.toUpperCase()}_PASSWORD`;
}

/** @returns the secrets of a state folder by their variables, and the passwords of the services by their names. */
async function composeSecrets(stateDir: string) {
  const passwords = await credentialsIn(join(stateDir, 'docker'), [...serviceNames, ...otherSecrets]);
  const variables = [
    ...serviceNames.map((name) => [passwordVariableOf(name), passwords[name] ?? '']),
    ...otherSecrets.map((name) => [name, passwords[name] ?? '']),
  ];
  return { passwords, env: Object.fromEntries(variables) as Record<string, string> };
}

/** Takes the containers of a state folder away with their volumes, and with these what their passwords are for. */
export async function removeCompose(stateDir: string): Promise<void> {
  const { env } = await composeSecrets(stateDir);
  await runCommand('docker', composeArguments(stateDir, 'down', '--volumes'), { env });
}

/** The variable with which docker-compose.yml publishes a service on a port of the host. */
export function portVariableOf(name: ServiceName): string {
  return `${name.toUpperCase()}_PORT`;
}

/**
 * Starts the services from docker-compose.yml; their volumes keep the data. The ports are picked here, not by
 * Docker, which would pick others at each restart. See `startServices`.
 */
export async function startCompose({
  purpose,
  stateDir,
  onProgress,
  signal,
}: ServicesStart): Promise<RunningServices> {
  const run = await claimRun(stateDir, { mode: 'docker', purpose, temporaryData: null });
  const progress = progressOf('Docker', onProgress);
  const { passwords, env: secrets } = await composeSecrets(stateDir);
  const ports = Object.fromEntries(
    await Promise.all(serviceNames.map(async (name) => [portVariableOf(name), `${await freePort()}`])),
  );
  const env = { ...secrets, ...ports };
  const compose = (...command: string[]) =>
    runCommand('docker', composeArguments(stateDir, ...command), {
      env,
      signal: command[0] === 'up' ? signal : undefined,
    });
  const stop = async () => {
    await compose('down');
    await run.release();
  };
  try {
    progress.step('installing and starting the service containers (the first time downloads ~1 GB)');
    await compose('up', '--detach', '--wait', ...serviceNames);
    const published = new Map(
      await Promise.all(serviceNames.map(async (name) => [name, await portOf(name, compose)] as const)),
    );
    const services = recordOfServices((name): ServiceHandle => {
      const port = published.get(name) ?? 0;
      const url = serviceDefinitions[name].url('127.0.0.1', port, passwords[name] ?? '');
      run.record(name, { url, port });
      return {
        name,
        url,
        pid: null,
        // The engine starts them again.
        onUnexpectedEnd: () => {},
        stop: async () => void (await compose('stop', name)),
        kill: async (killSignal) => void (await compose('kill', '--signal', killSignal, name)),
        restart: async () => {
          await compose('stop', name);
          await compose('up', '--detach', '--wait', '--no-deps', name);
        },
      };
    });
    onProgress({ subject: 'Docker', kind: 'done', message: projectOf(stateDir) });
    return { mode: 'docker', urls: recordOfServices((name) => services[name].url), services, stop };
  } catch (error) {
    await stop().catch(() => run.release());
    if (!signal.aborted) onProgress({ subject: 'Docker', kind: 'failed', message: String(error) });
    throw error;
  }
}

async function portOf(
  name: ServiceName,
  compose: (...command: string[]) => Promise<string>,
): Promise<number> {
  return parsePublishedPort(await compose('port', name, `${serviceDefinitions[name].port}`));
}

/** The port in what `docker compose port` prints (`127.0.0.1:49153`). */
export function parsePublishedPort(text: string): number {
  const port = Number(/:(\d+)\s*$/.exec(text)?.[1]);
  if (!Number.isInteger(port) || port === 0) throw new Error(`Docker published no port: “${text.trim()}”`);
  return port;
}
