import { type ServiceName, type ServiceUrls, serviceNames } from './types.ts';

const variables: Record<ServiceName, string> = {
  elasticsearch: 'ELASTICSEARCH_URL',
  mongodb: 'MONGODB_URL',
  nats: 'NATS_URL',
  postgres: 'POSTGRES_URL',
};

/** The name of the environment variable that carries a service's URL. */
export function variableOf(name: ServiceName): string {
  return variables[name];
}

/** The URLs as the environment variables that the applications and the tests read. */
export function serviceEnv(urls: ServiceUrls): Record<string, string> {
  return Object.fromEntries(serviceNames.map((name) => [variables[name], urls[name]]));
}

/** The environment without services in it, for who must have services of their own to stop and to kill. */
export function withoutServices(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = { ...env };
  for (const name of serviceNames) delete own[variables[name]];
  if (own.SERVICES === 'external') delete own.SERVICES;
  return own;
}
