import { type ServiceName, serviceNames } from './service-names.ts';
import type { ServiceUrls } from './types.ts';

/** The name of the environment variable that carries a service's URL. */
export function variableOf(name: ServiceName): string {
  return `${name.toUpperCase()}_URL`;
}

/** The URLs as the environment variables that the applications and the tests read; none for what is not there. */
export function serviceEnv(urls: ServiceUrls): Record<string, string> {
  const there = serviceNames.filter((name) => urls[name] !== '');
  return Object.fromEntries(there.map((name) => [variableOf(name), urls[name]]));
}

/** The environment without services in it, for who must have services of their own to stop and to kill. */
export function withoutServices(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = { ...env };
  for (const name of serviceNames) delete own[variableOf(name)];
  if (own.SERVICES === 'external') delete own.SERVICES;
  return own;
}
