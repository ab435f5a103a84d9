import { matcherConfigSchema } from '@vivarium/query-api/matcher-config.ts';
import { defineServer } from '../server-definition.ts';

export const matcher = defineServer({
  name: 'matcher',
  entryPoint: 'query-api/src/matcher.ts',
  config: matcherConfigSchema,
  after: ['read-models'],
});
