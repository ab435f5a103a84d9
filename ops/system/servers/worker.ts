import { workerConfigSchema } from '@vivarium/command-api/config.ts';
import { defineServer } from '../server-definition.ts';

export const worker = defineServer({
  name: 'worker',
  entryPoint: 'command-api/src/worker.ts',
  config: workerConfigSchema,
  upstreams: { PAYMENTS_URL: { server: 'payments' } },
  // One of the two makes the tables; the other need not meet it there.
  after: ['command-api'],
});
