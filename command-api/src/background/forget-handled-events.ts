import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { shareOf } from '@vivarium/platform/nats/stream-room.ts';
import { forgetHandled } from '@vivarium/platform/stream/forget-handled.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { Intake, Job } from '../context.ts';

const AN_HOUR_MS = 60 * 60 * 1000;
const A_DAY_MS = 24 * AN_HOUR_MS;
/** What an intake has taken is in a store. Until then whoever said it may look whether it was said. */
const TAKEN_MS = 2 * AN_HOUR_MS;
/** From this share of its room on a stream forgets sooner, before anybody is alarmed. */
const SOONER_FROM = 0.7;

interface Forgetting {
  nats: Nats;
  logger: Logger;
  clock: Clock;
}
/** A stream, and for how long it keeps what all have handled: where there is room, and at least. */
interface Keeping {
  stream: string;
  forMs: number;
  leastMs: number;
}

/**
 * @param days for which events are kept though all have handled them, for readers that are yet to come.
 * @param intakes whose streams are read by nobody else: what they have taken is kept for two hours.
 * @returns the job that forgets older ones: a stream refuses what it has no room for, and the market would stand still.
 *   Where one gets full all the same, it keeps them for half as long, and half of that, but for a day.
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
    { stream: streams.events(prefix).name, forMs: days * A_DAY_MS, leastMs: A_DAY_MS },
    ...intakes.map((one) => ({ stream: one.stream(prefix).name, forMs: TAKEN_MS, leastMs: TAKEN_MS })),
  ];
  return {
    name: 'forget-handled-events',
    schedule: '37 * * * *',
    run: async ({ clock }) => {
      for (const one of kept) await forgetOld({ nats, logger, clock }, one);
    },
  };
}

async function forgetOld({ nats, logger, clock }: Forgetting, { stream, forMs, leastMs }: Keeping) {
  let ageMs = forMs;
  for (;;) {
    const before = new Date(clock().getTime() - ageMs);
    const { messages, keptFor } = await forgetHandled(nats, stream, before);
    if (messages > 0) logger.info({ stream, messages, before }, 'what all have handled is forgotten');
    if (keptFor !== undefined)
      logger.warn({ stream, consumer: keptFor, before }, 'older messages are kept for a reader');
    // What is kept for a reader is so whatever the age.
    if (ageMs <= leastMs || keptFor !== undefined || (await shareOf(nats, stream)) < SOONER_FROM) return;
    ageMs = Math.max(ageMs / 2, leastMs);
  }
}
