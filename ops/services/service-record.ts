import { type ServiceName, serviceNames } from './types.ts';

/** One value for each service, made by `value`. */
export function recordOfServices<T>(value: (name: ServiceName) => T): Record<ServiceName, T> {
  return Object.fromEntries(serviceNames.map((name) => [name, value(name)])) as Record<ServiceName, T>;
}
