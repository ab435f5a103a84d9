import { projectorConfigSchema } from '@vivarium/projector/config.ts';
import { defineServer } from '../server-definition.ts';

export const projector = defineServer({
  name: 'projector',
  entryPoint: 'projector/src/main.ts',
  config: projectorConfigSchema,
  after: ['read-models'],
});
