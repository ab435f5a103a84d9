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
