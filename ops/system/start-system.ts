import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../services/run-command.ts';
import { serviceEnv } from '../services/service-env.ts';
import type { ServiceUrls } from '../services/types.ts';
import {
  repository,
  type ServerName,
  type ServerProcess,
  serverNames,
  startServer,
} from './server-process.ts';

export interface SystemOptions {
  services: ServiceUrls;
  /** Keeps the signing keys and the logs. */
  stateDir: string;
  /** Prefix of streams, indices and the MongoDB database. */
  namePrefix?: string;
  /** The gateway's port; a free one otherwise. */
  port?: number;
  logLevel?: string;
  /** More settings for single servers. */
  env?: Record<string, string>;
  /** Other entry points than the real ones, for drills that must be able to fail. */
  entryPoints?: Partial<Record<ServerName, string>>;
  onStarted?: (name: ServerName, url: string) => void;
}

export interface RunningSystem {
  /** The one origin. */
  readonly url: string;
  readonly servers: Record<ServerName, ServerProcess>;
  /** Stops all of them, the gateway first. */
  stop(): Promise<void>;
}

/** @returns the environment that every server of one system shares, but for the URLs of the servers themselves. */
export function systemEnvironment(options: SystemOptions): Record<string, string> {
  return {
    ...serviceEnv(options.services),
    KEYS_DIR: join(options.stateDir, 'keys'),
    NAME_PREFIX: options.namePrefix ?? '',
    LOG_LEVEL: options.logLevel ?? 'info',
    NODE_ENV: 'production',
    ...options.env,
  };
}

/**
 * Starts the five processes of the application on services that run already. Read models that an earlier version has left
 * are built anew in between.
 * @throws when one does not come up; those that did are stopped.
 */
export async function startSystem(options: SystemOptions): Promise<RunningSystem> {
  const shared = systemEnvironment(options);
  const logFolder = join(options.stateDir, 'logs');
  await mkdir(shared.KEYS_DIR ?? '', { recursive: true });
  const started: Partial<Record<ServerName, ServerProcess>> = {};
  const stop = async () => {
    for (const name of serverNames.toReversed()) await started[name]?.stop();
  };
  const start = async (name: ServerName, env: Record<string, string> = {}, port?: number) => {
    const server = await startServer(name, {
      env: { ...shared, ...env },
      logFolder,
      port,
      entryPoint: options.entryPoints?.[name],
    });
    started[name] = server;
    options.onStarted?.(name, server.url);
    return server;
  };
  try {
    const commandApi = await start('command-api');
    const urls = { COMMAND_API_URL: commandApi.url };
    await runCommand(process.execPath, ['projector/src/rebuild.ts', 'outdated'], {
      cwd: repository,
      env: { ...shared, ...urls },
    });
    const [relay, projector, queryApi] = await Promise.all([
      start('relay'),
      start('projector'),
      start('query-api', { JWKS_URL: `${commandApi.url}/api/v1/auth/jwks.json` }),
    ]);
    const upstreams = { ...urls, QUERY_API_URL: queryApi.url };
    const gateway = await start('gateway', upstreams, options.port);
    return {
      url: gateway.url,
      servers: { 'command-api': commandApi, relay, projector, 'query-api': queryApi, gateway },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
