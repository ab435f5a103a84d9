import {
  behindGatewayConfig,
  redisConfig,
  serverConfigSchema,
} from '@vivarium/platform/config/read-config.ts';
import { limitConfig } from '@vivarium/platform/limits/limit-definition.ts';
import { readLimitDefinitions } from '@vivarium/platform/limits/read-limits.ts';
import { z } from 'zod';

/** The environment of query-api. */
export const configSchema = serverConfigSchema.extend({
  ELASTICSEARCH_URL: z.url(),
  /** The stream of events, for what is told live; nothing: nobody is. */
  NATS_URL: z.string().min(1).optional(),
  ...redisConfig,
  ...behindGatewayConfig,
  ...limitConfig(readLimitDefinitions),
  /** Where the public keys of access tokens are: command-api's `/api/v1/auth/jwks.json`. */
  JWKS_URL: z.url().default('http://127.0.0.1:3001/api/v1/auth/jwks.json'),
  /** How long Elasticsearch may take for one request. */
  SEARCH_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(4000),
  /** Signs the cursors of walks. Processes that share it go on with each other's; by default each has its own. */
  CURSOR_KEY: z.string().min(16).optional(),
  /** Room for remembered search answers, in megabytes; 0: none are remembered. */
  SEARCH_CACHE_MB: z.coerce.number().int().min(0).max(4096).default(64),
});
export type Config = z.output<typeof configSchema>;
