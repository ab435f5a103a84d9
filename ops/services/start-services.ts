import type { OnProgress } from './progress.ts';
import { startAllNative } from './start-native.ts';
import type { Purpose, RunningServices } from './types.ts';

export type StartOptions = {
  readonly purpose: Purpose;
  /** Holds the state file and the logs and, for purpose `demo`, the data. */
  readonly stateDir: string;
  readonly onProgress?: OnProgress;
  /** Variables that choose and configure the services; the process's own unless given. */
  readonly env?: NodeJS.ProcessEnv;
  /** Aborting while the services start stops what has been started and makes the call throw the reason. */
  readonly signal?: AbortSignal;
};

export async function startServices(options: StartOptions): Promise<RunningServices> {
  const { env = process.env, onProgress = () => {}, signal = new AbortController().signal } = options;
  return startAllNative({ ...options, env, onProgress, signal });
}
