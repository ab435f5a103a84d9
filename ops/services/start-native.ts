import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { elasticsearch } from './elasticsearch.ts';
import { mongodb } from './mongodb.ts';
import { logFileOf, type NativeHandle, startNative } from './native-service.ts';
import { nats } from './nats.ts';
import { postgres } from './postgres.ts';
import { type OnProgress, progressOf } from './progress.ts';
import { recordOfServices } from './service-record.ts';
import { claimState, processRecord, removeState, type ServicesState, writeState } from './state-file.ts';
import {
  type NativeService,
  type Purpose,
  type RunningServices,
  type ServiceName,
  serviceNames,
} from './types.ts';

const nativeServices: Record<ServiceName, NativeService> = { elasticsearch, mongodb, nats, postgres };

export type NativeStart = {
  readonly purpose: Purpose;
  /** Holds the state file and the logs and, for purpose `demo`, the data. */
  readonly stateDir: string;
  readonly onProgress: OnProgress;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
};

/**
 * Starts every service from the cache, installing what is missing.
 *
 * @throws AlreadyRunningError, the abort reason, or the error of the first service that could not start; nothing
 *   is left running then
 */
export async function startAllNative({
  purpose,
  stateDir,
  onProgress,
  env,
  signal,
}: NativeStart): Promise<RunningServices> {
  const temporaryData = purpose === 'test' ? await temporaryFolder() : null;
  const dataRoot = temporaryData ?? join(stateDir, 'data');
  const state: ServicesState = {
    launcher: processRecord(process.pid),
    mode: 'native',
    purpose,
    temporaryData,
    services: {},
  };
  await claimState(stateDir, state).catch(async (error: unknown) => {
    if (temporaryData) await rm(temporaryData, { recursive: true, force: true });
    throw error;
  });

  let writing = Promise.resolve();
  const record = (name: ServiceName, entry: NonNullable<ServicesState['services'][ServiceName]>) => {
    state.services[name] = entry;
    writing = writing.then(() => writeState(stateDir, state)).catch(() => undefined);
  };

  const running = new Map<ServiceName, NativeHandle>();
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      await Promise.all([...running.values()].map((handle) => handle.stop()));
      await writing;
      if (temporaryData) await rm(temporaryData, { recursive: true, force: true });
      await removeState(stateDir);
    })();
    return stopping;
  };

  const failure = new AbortController();
  const starts = serviceNames.map(async (name) => {
    const service = nativeServices[name];
    const dataDir = join(dataRoot, name);
    await mkdir(dataDir, { recursive: true });
    const progress = progressOf(service.title, onProgress);
    const context = { purpose, dataDir, env, progress, signal: AbortSignal.any([signal, failure.signal]) };
    try {
      const handle = await startNative(service, context, logFileOf(stateDir, name), (pid, port, plan) =>
        record(name, { url: plan.url, port, process: processRecord(pid), stopSignal: plan.stopSignal }),
      );
      running.set(name, handle);
      onProgress({ subject: service.title, kind: 'done', message: handle.url });
    } catch (error) {
      if (!context.signal.aborted) {
        const message = error instanceof Error ? error.message : String(error);
        onProgress({ subject: service.title, kind: 'failed', message });
      }
      failure.abort(error);
      throw error;
    }
  });
  await Promise.allSettled(starts);
  if (signal.aborted || failure.signal.aborted) {
    await stop();
    throw signal.aborted ? signal.reason : failure.signal.reason;
  }
  const services = recordOfServices((name) => running.get(name) ?? neverStarted(name));
  return { mode: 'native', urls: recordOfServices((name) => services[name].url), services, stop };
}

function neverStarted(name: ServiceName): never {
  throw new Error(`${name} was not started`);
}

/** Readable for the user that runs Postgres, who is not the one that starts it when we are root. */
async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vivarium-data-'));
  await chmod(folder, 0o711);
  return folder;
}
