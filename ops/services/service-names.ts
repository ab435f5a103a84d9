import { startOrder } from '../process/start-order.ts';
import type { ServiceDefinition } from './service-definition.ts';
import * as services from './services.ts';

const definitions = Object.values(services);

export type ServiceName = (typeof definitions)[number]['name'];

/** In the order in which they are listed to a person. */
export const serviceNames: readonly ServiceName[] = definitions.map(({ name }) => name);

/** So that each comes after those that it has to be told of. */
export const servicesInOrder: readonly ServiceName[] = startOrder(definitions).map(({ name }) => name);

/** One value for each service, made by `value`. */
export function recordOfServices<T>(value: (name: ServiceName) => T): Record<ServiceName, T> {
  return Object.fromEntries(serviceNames.map((name) => [name, value(name)])) as Record<ServiceName, T>;
}

export const serviceDefinitions = Object.fromEntries(
  definitions.map((definition) => [definition.name, definition]),
) as Record<ServiceName, ServiceDefinition<ServiceName>>;
