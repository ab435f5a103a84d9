import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../process/repository.ts';
import { neededBy } from '../process/start-order.ts';
import { credentialsIn } from '../services/credentials.ts';
import { keysIn } from '../services/external.ts';
import { runCommand } from '../services/run-command.ts';
import { serviceEnv } from '../services/service-env.ts';
import type { ServiceUrls } from '../services/types.ts';
import { programFile } from './bundles/program-file.ts';
import type { ServerDefinition } from './server-definition.ts';
import { programs, type ServerName, serverNames } from './server-names.ts';
import { type ServerProcess, startServer } from './server-process.ts';

export interface SystemOptions {
  services: ServiceUrls;
  /** Keeps the signing keys and the logs. */
  stateDir: string;
  /** Prefix of streams, indices and the MongoDB database. */
  namePrefix?: string;
  /** The gateway's port; a free one otherwise. */
  port?: number;
  /** The address that the gateway listens on; this machine's own otherwise. All others are reached from this machine only. */
  host?: string;
  logLevel?: string;
  /** What the servers show each other; by default one that is kept with the keys. */
  internalToken?: string;
  /** More settings for single servers. */
  env?: Record<string, string>;
  /** Other entry points than the real ones, for drills that must be able to fail. */
  entryPoints?: Partial<Record<ServerName, string>>;
  onStarted?: (name: string, url: string) => void;
  /** Aborting while it starts stops what was started, at once, and makes the call throw the reason. */
  signal?: AbortSignal;
}

export interface RunningSystem {
  /** The one origin. */
  readonly url: string;
  readonly servers: Record<ServerName, ServerProcess>;
  /** Stops all of them, the gateway first. */
  stop(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** @returns the word that the servers of a state folder share, made at their first start. */
export function internalTokenIn(stateDir: string): Promise<string> {
  return secretIn(stateDir, 'internal');
}

/** @returns what wraps the keys of people in a state folder, made at its first start: what is sealed is lost without it. */
function privateDataKeysIn(stateDir: string): Promise<string> {
  return secretIn(stateDir, 'private-data');
}

async function secretIn(stateDir: string, name: string): Promise<string> {
  const { [name]: secret } = await credentialsIn(keysIn(stateDir), [name]);
  if (secret === undefined) throw new Error(`there is no secret of the name ${name}`);
  return secret;
}

/** @returns the environment that every server of one system shares, but for the URLs of the servers themselves. */
export function systemEnvironment(options: SystemOptions): Record<string, string> {
  return {
    ...serviceEnv(options.services),
    KEYS_DIR: keysIn(options.stateDir),
    // What was compiled once is not compiled again: a quarter of what loading takes is that.
    NODE_COMPILE_CACHE: join(options.stateDir, 'compiled'),
    INTERNAL_TOKEN: options.internalToken ?? '',
    NAME_PREFIX: options.namePrefix ?? '',
    LOG_LEVEL: options.logLevel ?? 'info',
    NODE_ENV: 'production',
    // Everybody who tries it out has one address. In production nothing says so, and the limits are strict.
    LIMITS: 'wide',
    // ClamAV is not in every system; what runs in production refuses to do without.
    SCAN: 'if-present',
    // Nobody is to get mail from a market that is tried out.
    DEV_MAILBOX: 'true',
    ...options.env,
  };
}

/**
 * Starts the processes of the application on services that run already, each as soon as what it needs is there. Read
 * models that an earlier version has left are built anew in between, and those that are new to it are filled.
 * @throws when one does not come up; those that did are stopped.
 */
export async function startSystem(options: SystemOptions): Promise<RunningSystem> {
  const internalToken = options.internalToken ?? (await internalTokenIn(options.stateDir));
  const shared: Record<string, string> = {
    PRIVATE_DATA_KEYS: await privateDataKeysIn(options.stateDir),
    ...systemEnvironment({ ...options, internalToken }),
  };
  const logFolder = join(options.stateDir, 'logs');
  await mkdir(shared.KEYS_DIR ?? '', { recursive: true });
  const started = new Map<string, ServerProcess>();
  const stop = async () => {
    await started.get('gateway')?.stop();
    await Promise.all(serverNames.map((name) => started.get(name)?.stop()));
  };
  const start = async (program: ServerDefinition) => {
    options.signal?.throwIfAborted();
    const { name, entryPoint, args = [], upstreams = {} } = program;
    const urls = Object.entries(upstreams).map(([variable, { server, path = '' }]) => [
      variable,
      `${started.get(server)?.url}${path}`,
    ]);
    const host = (name === 'gateway' ? options.host : undefined) ?? LOOPBACK;
    const env = { ...shared, ...Object.fromEntries(urls), HOST: host };
    if (program.ends) {
      await runCommand(process.execPath, [await programFile(entryPoint), ...args], {
        cwd: repositoryRoot,
        env,
        signal: options.signal,
      });
      return;
    }
    const server = await startServer(program, {
      env,
      logFolder,
      port: name === 'gateway' ? options.port : undefined,
      signal: options.signal,
      entryPoint: options.entryPoints?.[name as ServerName],
    });
    started.set(name, server);
    options.onStarted?.(name, server.url);
  };
  const starting = new Map<string, Promise<void>>();
  for (const program of programs) {
    const needed = Promise.all(neededBy(program).map((name) => starting.get(name)));
    starting.set(
      program.name,
      needed.then(() => start(program)),
    );
  }
  // All of them are awaited, so that none comes up after those that did were stopped.
  const outcomes = await Promise.allSettled(starting.values());
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  const servers = Object.fromEntries(started) as Record<ServerName, ServerProcess>;
  return { url: servers.gateway.url, servers, stop };
}
