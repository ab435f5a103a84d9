import { type ServiceName, serviceNames } from './types.ts';

/** One value for each service, made by `valueOf`. */
export function recordOfServices<T>(valueOf: (name: ServiceName) => T): Record<ServiceName, T> {
  return Object.fromEntries(serviceNames.map((name) => [name, valueOf(name)])) as Record<ServiceName, T>;
}
