import {
  internalTokenConfig,
  redisConfig,
  serverConfigSchema,
} from '@vivarium/platform/config/read-config.ts';
import { z } from 'zod';

/** Settings of the projector process. */
export const projectorConfigSchema = serverConfigSchema.extend({
  ELASTICSEARCH_URL: z.url(),
  NATS_URL: z.string().min(1),
  ...redisConfig,
  /** Events that one batch holds at most. */
  BATCH_EVENTS: z.coerce.number().int().min(1).max(1000).default(256),
  /** Events that it holds at most when so many wait; those of one document among them are written once. */
  BACKLOG_EVENTS: z.coerce.number().int().min(1).max(100_000).default(20_000),
  /** Deliveries after which an event that cannot be folded goes to the dead letters. */
  MAX_DELIVER: z.coerce.number().int().min(1).max(100).default(5),
  /** Milliseconds after which the events of a projector that was killed go to another one. */
  ACK_WAIT_MS: z.coerce.number().int().min(500).max(600_000).default(10_000),
  /** Base URL of command-api, whose snapshots the read models are compared with; without it nothing is mended by schedule. */
  COMMAND_API_URL: z.url().optional(),
  ...internalTokenConfig,
  /**
   * Minutes from one comparison with the write stores to the next; 0: only of indices that were made empty, and after the stream
   * of events was lost.
   */
  RECONCILE_MINUTES: z.coerce.number().min(0).default(360),
  /** Hours after which indices give up for good what was replaced or deleted in them; 0: when they merge by themselves. */
  DROP_REPLACED_HOURS: z.coerce
    .number()
    .min(0)
    .max(24 * 7)
    .default(6),
  /** Milliseconds from one look to the next whether there is something to compare. */
  RECONCILE_LOOK_MS: z.coerce.number().int().min(100).default(10_000),
});
export type ProjectorConfig = z.output<typeof projectorConfigSchema>;

/** Settings of the commands that compare or rebuild read models with what the write stores hold. */
export const maintenanceConfigSchema = projectorConfigSchema.extend({
  /** Base URL of command-api, whose snapshots are read. */
  COMMAND_API_URL: z.url(),
});
