import { commandApiConfigSchema } from '@vivarium/command-api/config.ts';
import { defineServer } from '../server-definition.ts';

export const commandApi = defineServer({
  name: 'command-api',
  entryPoint: 'command-api/src/main.ts',
  config: commandApiConfigSchema,
  upstreams: { PAYMENTS_URL: { server: 'payments' } },
});
