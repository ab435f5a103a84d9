import type { ServiceName } from './service-names.ts';

/** One URL per service, each complete: credentials and database included; empty for an optional one that is not there. */
export type ServiceUrls = Record<ServiceName, string>;

/** Where the services come from. */
export type Mode = 'native' | 'docker' | 'external';

/** One running service. */
export type ServiceHandle = {
  readonly name: ServiceName;
  /** Stays the same over a restart. */
  readonly url: string;
  /** Process id on this machine; null in a container or on another machine, and after it has ended. */
  readonly pid: number | null;
  /** Asks the service to close its files and waits until it has ended. */
  stop(): Promise<void>;
  /** Sends a signal at once, `SIGKILL` for a crash, and waits until the process has ended. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Starts it again, stopping it first if need be, on the same port and data. Resolves when it answers. */
  restart(): Promise<void>;
  /** Calls `listener` with words for a person when a process of ours ends though nobody here has asked it to. */
  onUnexpectedEnd(listener: (how: string) => void): void;
};

export type ServiceHandles = Record<ServiceName, ServiceHandle>;

export type RunningServices = {
  readonly mode: Mode;
  readonly urls: ServiceUrls;
  /** Handles of the single services; they refuse to stop what is not ours (mode `external`). */
  readonly services: ServiceHandles;
  /** The folder in which each keeps its files under its name; undefined where they are not this machine's own. */
  readonly dataDir?: string;
  /** Stops all of them, removes the state file and, for purpose `test`, the data. May be called twice. */
  stop(): Promise<void>;
};
