import type { GenericContainer } from 'testcontainers';
import type { Progress } from './progress.ts';

/** `demo` keeps its data for the next start; `test` throws it away and prefers speed to safety. */
export type Purpose = 'demo' | 'test';

/** Where another service is. */
export type UrlOf = (name: string) => string;

/** What a native service is told when it is asked to get ready to run. */
export type NativeContext = {
  readonly purpose: Purpose;
  /** Folder of its own for this service's data, which may hold the data of an earlier run. */
  readonly dataDir: string;
  readonly env: NodeJS.ProcessEnv;
  /** What lets one into the service; see `credentials.ts`. */
  readonly password: string;
  /** The URL of a service that this one is started after; empty where that one is not there. */
  readonly urlOf: UrlOf;
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

/**
 * All there is to know about one service that the application runs on: how it runs without Docker and from an image,
 * where it is then, and how one sees that it answers. Its container in docker-compose.yml has its name.
 */
export type ServiceDefinition<Name extends string = string> = {
  readonly name: Name;
  /** As a person should read it. */
  readonly label: string;
  /** What is started natively, with its version, as a person should read it. */
  readonly title: string;
  /** The official image, the same as in docker-compose.yml (a test compares them). */
  readonly image: string;
  /** The port inside the container. */
  readonly port: number;
  /** Whether the application starts and answers without it, saying so; the rest it cannot be without. */
  readonly isOptional?: boolean;
  /** Whether it has neither data nor a password: whoever reaches it may use it. */
  readonly keepsNothing?: boolean;
  /** Services that it has to be told of, which start before it. */
  readonly after?: readonly string[];
  /** @returns the complete URL, credentials and database included, of the service that listens there */
  url(host: string, port: number, password: string): string;
  /** The same where it is started natively, if that is not what the image is. */
  nativeUrl?(host: string, port: number, password: string): string;
  /** Fetches what is missing; returns at once when everything is in the cache. */
  install(context: NativeContext): Promise<void>;
  /** Whether installing it would take minutes, so that the market opens without it; for what is optional. */
  arrivesLater?(env: NodeJS.ProcessEnv): boolean;
  /** Prepares the data folder and says how to run the service on this port. */
  plan(context: NativeContext, port: number): Promise<LaunchPlan>;
  /** Sets up a throw-away container of the image; left out where the image needs nothing. */
  container?(
    container: GenericContainer,
    env: NodeJS.ProcessEnv,
    password: string,
    urlOf: UrlOf,
  ): GenericContainer;
  /** True once the service, wherever it runs, can be used; throwing means not yet. */
  answers(url: string): Promise<boolean>;
};

/** A service's definition, whose name the compiler keeps. */
export function defineService<const Name extends string>(
  definition: ServiceDefinition<Name>,
): ServiceDefinition<Name> {
  return definition;
}
