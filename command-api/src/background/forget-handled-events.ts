import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { forgetHandled } from '@vivarium/platform/stream/forget-handled.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { Intake, Job } from '../context.ts';

const AN_HOUR_MS = 60 * 60 * 1000;
const A_DAY_MS = 24 * AN_HOUR_MS;
/** What an intake has taken is in a store. Until then whoever said it may look whether it was said. */
const TAKEN_MS = 2 * AN_HOUR_MS;

/**
 * @param days for which events are kept though all have handled them, for readers that are yet to come.
 * @param intakes whose streams are read by nobody else: what they have taken is kept for two hours.
 * @returns the job that forgets older ones: a stream refuses what it has no room for, and the market would stand still.
 */
export function forgetHandledEvents({
  nats,
  prefix,
  days,
  intakes,
  logger,
}: {
  nats: Nats;
  prefix: string;
  days: number;
  intakes: readonly Pick<Intake, 'stream'>[];
  logger: Logger;
}): Job {
  const kept = [
    { stream: streams.events(prefix).name, forMs: days * A_DAY_MS },
    ...intakes.map((one) => ({ stream: one.stream(prefix).name, forMs: TAKEN_MS })),
  ];
  return {
    name: 'forget-handled-events',
    schedule: '37 * * * *',
    run: async ({ clock }) => {
      for (const { stream, forMs } of kept) {
        const before = new Date(clock().getTime() - forMs);
        const { messages, keptFor } = await forgetHandled(nats, stream, before);
        if (messages > 0) logger.info({ stream, messages }, 'what all have handled is forgotten');
        if (keptFor !== undefined)
          logger.warn({ stream, consumer: keptFor, before }, 'older messages are kept for a reader');
      }
    },
  };
}
