import type { OnProgress } from './progress.ts';
import type { Purpose } from './service-definition.ts';

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

/** Everything that a way of starting the services is told: nothing left out. */
export type ServicesStart = Required<StartOptions>;
