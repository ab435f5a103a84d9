import type { ServiceName, ServiceUrls } from './types.ts';

/** Reachable from this machine only, so that the words need not be secret. */
export const postgresCredentials = { user: 'vivarium', password: 'vivarium', database: 'vivarium' } as const;

/** The URL of a service that listens on this port of this machine, or of another host. */
export function localUrl(name: ServiceName, port: number, host = '127.0.0.1'): string {
  const { user, password, database } = postgresCredentials;
  const urls: ServiceUrls = {
    elasticsearch: `http://${host}:${port}`,
    mongodb: `mongodb://${host}:${port}/vivarium`,
    nats: `nats://${host}:${port}`,
    postgres: `postgres://${user}:${password}@${host}:${port}/${database}`,
  };
  return urls[name];
}
