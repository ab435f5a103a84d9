import { elasticsearch } from './elasticsearch.ts';
import { mongodb } from './mongodb.ts';
import { nats } from './nats.ts';
import { postgres } from './postgres.ts';
import type { ServiceDefinition, ServiceName } from './types.ts';

/** Every service; a further one is a file beside these, a name in `types.ts` and a line here. */
export const serviceDefinitions: Record<ServiceName, ServiceDefinition> = {
  elasticsearch,
  mongodb,
  nats,
  postgres,
};
