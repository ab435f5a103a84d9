import { startOrder } from '../process/start-order.ts';
import type { ServerDefinition } from './server-definition.ts';
import * as servers from './servers.ts';

type Definition = (typeof servers)[keyof typeof servers];
/** Of the programs that serve until they are stopped. */
export type ServerName = Extract<Definition, ServerDefinition<string, false>>['name'];
type ServingDefinition = ServerDefinition<ServerName, false>;

const isServing = (definition: ServerDefinition): definition is ServingDefinition => !definition.ends;

/** Every program, in the order in which they start. */
export const programs: readonly ServerDefinition[] = startOrder(Object.values<ServerDefinition>(servers));

/** Those that serve, in the order in which they start. */
export const serverDefinitions: readonly ServingDefinition[] = programs.filter(isServing);
export const serverNames: readonly ServerName[] = serverDefinitions.map(({ name }) => name);
