import { configSchema } from '@vivarium/query-api/config.ts';
import { defineServer } from '../server-definition.ts';

export const queryApi = defineServer({
  name: 'query-api',
  entryPoint: 'query-api/src/main.ts',
  config: configSchema,
  upstreams: { JWKS_URL: { server: 'command-api', path: '/api/v1/auth/jwks.json' } },
  after: ['read-models'],
});
