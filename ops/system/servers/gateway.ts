import { gatewayConfigSchema } from '../../gateway/config.ts';
import { defineServer } from '../server-definition.ts';

/** The one origin; in containers nginx is it. */
export const gateway = defineServer({
  name: 'gateway',
  entryPoint: 'ops/gateway/main.ts',
  config: gatewayConfigSchema,
  upstreams: {
    COMMAND_API_URL: { server: 'command-api' },
    QUERY_API_URL: { server: 'query-api' },
    RELAY_URL: { server: 'relay' },
    PROJECTOR_URL: { server: 'projector' },
    WORKER_URL: { server: 'worker' },
    MATCHER_URL: { server: 'matcher' },
    MEDIA_WORKER_URL: { server: 'media-worker' },
  },
});
