import { rm } from 'node:fs/promises';
import type { Launched } from './native-service.ts';
import type { ServiceName } from './service-names.ts';
import { claimState, processRecord, removeState, type ServicesState, writeState } from './state-file.ts';

/** This process's entry in a state file, for as long as it runs services. */
export type RunRecord = {
  /** Notes a service, or its new process after a restart. Written in the background, in order. */
  record(name: ServiceName, launched: { url: string; port: number } & Partial<Launched>): void;
  /** Removes the throw-away data and the state file. May be called twice. */
  release(): Promise<void>;
};

/**
 * Claims a state folder for this process and what it is about to start.
 *
 * @throws AlreadyRunningError when a living process holds it; the throw-away data is removed then
 */
export async function claimRun(
  stateDir: string,
  run: Pick<ServicesState, 'mode' | 'purpose' | 'temporaryData'>,
): Promise<RunRecord> {
  const state: ServicesState = { launcher: processRecord(process.pid), ...run, services: {} };
  const removeData = async () => {
    if (run.temporaryData) await rm(run.temporaryData, { recursive: true, force: true });
  };
  try {
    await claimState(stateDir, state);
  } catch (error) {
    await removeData();
    throw error;
  }
  let writing = Promise.resolve();
  const release = async () => {
    await writing;
    await removeData();
    await removeState(stateDir);
  };
  let released: Promise<void> | undefined;
  return {
    record(name, { url, port, pid, stopSignal }) {
      const process = pid === undefined ? null : processRecord(pid);
      state.services[name] = { url, port, process, stopSignal: stopSignal ?? 'SIGTERM' };
      writing = writing.then(() => writeState(stateDir, state)).catch(() => undefined);
    },
    release() {
      released ??= release();
      return released;
    },
  };
}
