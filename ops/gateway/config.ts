import { fileURLToPath } from 'node:url';
import { serverConfigSchema } from '@vivarium/platform/config/read-config.ts';
import { z } from 'zod';

/** Settings of the gateway. */
export const gatewayConfigSchema = serverConfigSchema.extend({
  COMMAND_API_URL: z.url(),
  QUERY_API_URL: z.url(),
  /** The built web application. */
  WEB_FOLDER: z.string().default(fileURLToPath(new URL('../../web/dist', import.meta.url))),
});
