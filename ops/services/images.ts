import type { ServiceName } from './types.ts';

/** The official images, the same as in docker-compose.yml (a test compares them), and the ports inside them. */
export const images: Record<ServiceName, { readonly image: string; readonly port: number }> = {
  elasticsearch: { image: 'elasticsearch:9.5.3', port: 9200 },
  mongodb: { image: 'mongo:8', port: 27017 },
  nats: { image: 'nats:2.15-alpine', port: 4222 },
  postgres: { image: 'postgres:18', port: 5432 },
};
