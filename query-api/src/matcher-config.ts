import { serverConfigSchema } from '@vivarium/platform/config/read-config.ts';
import { z } from 'zod';

/** The environment of the matcher. `PORT` serves health and metrics only. */
export const matcherConfigSchema = serverConfigSchema.extend({
  ELASTICSEARCH_URL: z.url(),
  NATS_URL: z.string().min(1),
  /** Events that one batch holds at most: so many listings are matched in one round trip. */
  BATCH_EVENTS: z.coerce.number().int().min(1).max(1000).default(64),
  /** Deliveries after which an event that cannot be matched goes to the dead letters. */
  MAX_DELIVER: z.coerce.number().int().min(1).max(100).default(5),
  /** Milliseconds after which the events of a matcher that was killed go to another one. */
  ACK_WAIT_MS: z.coerce.number().int().min(500).max(600_000).default(10_000),
  /** Milliseconds from one look to the next whether saved searches are to be compared with their read model. */
  COMPARE_LOOK_MS: z.coerce.number().int().min(100).default(10_000),
});
export type MatcherConfig = z.output<typeof matcherConfigSchema>;
