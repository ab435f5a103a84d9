import type { z } from 'zod';

/** Another server's URL, and what follows it. */
export interface Upstream {
  readonly server: string;
  readonly path?: string;
}

/** All there is to know about one program of the application: its container in docker-compose.yml has its name. */
export interface ServerDefinition<Name extends string = string, Ends extends boolean = boolean> {
  readonly name: Name;
  /** Relative to the repository. */
  readonly entryPoint: string;
  readonly args?: readonly string[];
  /** Whether it does one thing before others start, and ends; the rest serve until they are stopped. */
  readonly ends: Ends;
  /** What it reads from its environment. */
  readonly config: z.ZodObject;
  /** The variables that carry URLs of other servers, which therefore start before it. */
  readonly upstreams?: Readonly<Record<string, Upstream>>;
  /** Further ones that it starts after: those that serve must answer, those that end must have ended. */
  readonly after?: readonly string[];
  /** Stands in for somebody else's server on a developer's machine: it has no container of ours. */
  readonly onlyInDevelopment?: boolean;
}

/** A program that serves until it is stopped, whose name the compiler keeps. */
export function defineServer<const Name extends string>(
  definition: Omit<ServerDefinition<Name>, 'ends'>,
): ServerDefinition<Name, false> {
  return { ...definition, ends: false };
}

/** A program that does one thing before others start, and ends. */
export function defineTask<const Name extends string>(
  definition: Omit<ServerDefinition<Name>, 'ends'>,
): ServerDefinition<Name, true> {
  return { ...definition, ends: true };
}
