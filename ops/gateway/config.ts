import { fileURLToPath } from 'node:url';
import { s3Config, serverConfigSchema } from '@vivarium/platform/config/read-config.ts';
import { trustedProxySchema } from '@vivarium/platform/http/trusted-proxy.ts';
import { z } from 'zod';

/** Settings of the gateway. */
export const gatewayConfigSchema = serverConfigSchema.extend({
  COMMAND_API_URL: z.url(),
  QUERY_API_URL: z.url(),
  /** Who stands before the gateway, such as a load balancer: whose `X-Forwarded-For` it believes. By default nobody. */
  TRUSTED_PROXY: trustedProxySchema.default(() => () => false),
  /** Those that work behind the scenes: no request goes to them, but without them what is written is not found. */
  RELAY_URL: z.url(),
  PROJECTOR_URL: z.url(),
  WORKER_URL: z.url(),
  MATCHER_URL: z.url(),
  /** The one that does without which everything but new pictures works. */
  MEDIA_WORKER_URL: z.url(),
  ...s3Config,
  /** Where browsers find the site. Where that is https, they are told to come no other way. */
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  /** The built web application. */
  WEB_FOLDER: z.string().default(fileURLToPath(new URL('../../web/dist', import.meta.url))),
});
