import { projectorConfigSchema } from '@vivarium/projector/config.ts';
import { defineServer } from '../server-definition.ts';

export const projector = defineServer({
  name: 'projector',
  entryPoint: 'projector/src/main.ts',
  config: projectorConfigSchema,
  upstreams: { COMMAND_API_URL: { server: 'command-api' } },
  after: ['read-models'],
});
