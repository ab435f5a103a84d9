import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { forgetHandled } from '@vivarium/platform/stream/forget-handled.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { Job } from '../context.ts';

const A_DAY_MS = 24 * 60 * 60 * 1000;

/**
 * @param days for which events are kept though all have handled them, for readers that are yet to come.
 * @returns the job that forgets older ones: the stream refuses what it has no room for, and the market would stand still.
 */
export function forgetHandledEvents({
  nats,
  prefix,
  days,
  logger,
}: {
  nats: Nats;
  prefix: string;
  days: number;
  logger: Logger;
}): Job {
  return {
    name: 'forget-handled-events',
    schedule: '37 4 * * *',
    run: async ({ clock }) => {
      const before = new Date(clock().getTime() - days * A_DAY_MS);
      const { messages, keptFor } = await forgetHandled(nats, streams.events(prefix).name, before);
      logger.info({ messages }, 'events that all have handled are forgotten');
      if (keptFor !== undefined)
        logger.warn({ consumer: keptFor, days }, 'older events are kept for a reader');
    },
  };
}
