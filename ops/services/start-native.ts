import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { credentialsIn, newCredentials } from './credentials.ts';
import { startNativeLater } from './later-service.ts';
import { type Launching, logFileOf, startNative } from './native-service.ts';
import { progressOf } from './progress.ts';
import { claimRun } from './run-record.ts';
import type { NativeContext } from './service-definition.ts';
import {
  recordOfServices,
  type ServiceName,
  serviceDefinitions,
  serviceNames,
  servicesInOrder,
} from './service-names.ts';
import type { ServicesStart } from './start-options.ts';
import { createTemporaryFolder } from './temporary-folder.ts';
import type { RunningServices, ServiceHandle } from './types.ts';
import { untouchable } from './untouchable.ts';

/**
 * Starts every service from the cache, in parallel, installing what is missing. What is optional and does not start is
 * done without, and said; what takes minutes to install arrives later where people wait for the rest (purpose `demo`). See `startServices`.
 */
export async function startAllNative(start: ServicesStart): Promise<RunningServices> {
  const { purpose, stateDir, env } = start;
  const temporaryData = purpose === 'test' ? await createTemporaryFolder() : null;
  const run = await claimRun(stateDir, { mode: 'native', purpose, temporaryData });
  const passwords = temporaryData
    ? newCredentials(serviceNames)
    : await credentialsIn(join(stateDir, 'data'), serviceNames);
  const dataOfAll = temporaryData ?? join(stateDir, 'data');
  const running = new Map<ServiceName, ServiceHandle>();
  const stop = async () => {
    await Promise.all([...running.values()].map((handle) => handle.stop()));
    await run.release();
  };

  const starting = new Map<string, Promise<void>>();
  const failure = new AbortController();
  const signal = AbortSignal.any([start.signal, failure.signal]);
  const sayFailed = ({ title: subject }: { title: string }, error: unknown) => {
    if (signal.aborted) return;
    const message = error instanceof Error ? error.message : String(error);
    start.onProgress({ subject, kind: 'failed', message });
  };
  const startOne = async (name: ServiceName) => {
    const definition = serviceDefinitions[name];
    await Promise.all((definition.after ?? []).map((other) => starting.get(other)));
    const dataDir = join(dataOfAll, name);
    const progress = progressOf(definition.title, start.onProgress);
    const password = passwords[name] ?? '';
    const urlOf = (other: string) => running.get(other as ServiceName)?.url ?? '';
    const context: NativeContext = { purpose, dataDir, env, password, urlOf, progress, signal };
    try {
      await mkdir(dataDir, { recursive: true });
      const done = ({ url: message }: ServiceHandle) =>
        start.onProgress({ subject: definition.title, kind: 'done', message });
      const launching: Launching = {
        context,
        logFile: logFileOf(stateDir, name),
        onLaunch: (launched) => run.record(name, launched),
      };
      if (purpose === 'demo' && (definition.arrivesLater?.(env) ?? false)) {
        const later = await startNativeLater(definition, launching);
        running.set(name, later.handle);
        void later.arrived.then(done, (error: unknown) => sayFailed(definition, error));
        return;
      }
      const handle = await startNative(definition, launching);
      running.set(name, handle);
      done(handle);
    } catch (error) {
      sayFailed(definition, error);
      if (!definition.isOptional && !signal.aborted) failure.abort(error);
    }
  };
  for (const name of servicesInOrder) starting.set(name, startOne(name));
  await Promise.all(starting.values());
  if (signal.aborted) {
    await stop();
    throw signal.reason;
  }
  const services = recordOfServices((name) => running.get(name) ?? untouchable(name, '', 'did not start'));
  return {
    ...{ mode: 'native', urls: recordOfServices((name) => services[name].url), services },
    ...{ dataDir: dataOfAll, stop },
  };
}
