import { relayConfigSchema } from '@vivarium/command-api/config.ts';
import { defineServer } from '../server-definition.ts';

export const relay = defineServer({
  name: 'relay',
  entryPoint: 'command-api/src/relay.ts',
  config: relayConfigSchema,
  // The first makes the tables and collections that the relay empties.
  after: ['command-api', 'read-models'],
});
