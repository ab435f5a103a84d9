import { maintenanceConfigSchema } from '@vivarium/projector/config.ts';
import { defineTask } from '../server-definition.ts';

/** Builds read models anew that an earlier version of the projector has left. */
export const readModels = defineTask({
  name: 'read-models',
  entryPoint: 'projector/src/rebuild.ts',
  args: ['outdated'],
  config: maintenanceConfigSchema,
  upstreams: { COMMAND_API_URL: { server: 'command-api' } },
});
