import type { Progress } from './progress.ts';

/** The services that the application runs on, in the order in which they are listed to a person. */
export const serviceNames = ['elasticsearch', 'mongodb', 'nats', 'postgres'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** One URL per service, each complete: credentials and database included. */
export type ServiceUrls = Record<ServiceName, string>;

/** `demo` keeps its data for the next start; `test` throws it away and prefers speed to safety. */
export type Purpose = 'demo' | 'test';

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
};

export type ServiceHandles = Record<ServiceName, ServiceHandle>;

export type RunningServices = {
  readonly mode: Mode;
  readonly urls: ServiceUrls;
  /** Handles of the single services; they refuse to stop what is not ours (mode `external`). */
  readonly services: ServiceHandles;
  /** Stops all of them, removes the state file and, for purpose `test`, the data. May be called twice. */
  stop(): Promise<void>;
};

/** What a native service is told when it is asked to get ready to run. */
export type NativeContext = {
  readonly purpose: Purpose;
  /** Folder of its own for this service's data, which may hold the data of an earlier run. */
  readonly dataDir: string;
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
  readonly signal: AbortSignal;
};

/** How to run a service once it is installed and its data folder is prepared. */
export type LaunchPlan = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Record<string, string>;
  readonly user?: { readonly uid: number; readonly gid: number };
  /** The signal that ends it quickly without losing data. */
  readonly stopSignal: NodeJS.Signals;
};

/** What there is to know about one service: how it runs without Docker, and how one sees that it answers. */
export type ServiceDefinition = {
  readonly name: ServiceName;
  /** Name and version as a person should read them. */
  readonly title: string;
  /** Fetches what is missing; returns at once when everything is in the cache. */
  install(context: NativeContext): Promise<void>;
  /** Prepares the data folder and says how to run the service on this port. */
  plan(context: NativeContext, port: number): Promise<LaunchPlan>;
  /** True once the service, wherever it runs, can be used; throwing means not yet. */
  answers(url: string): Promise<boolean>;
};
