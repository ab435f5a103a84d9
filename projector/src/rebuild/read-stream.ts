import { DeliverPolicy } from '@nats-io/jetstream';
import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { parseEvent } from '@vivarium/contracts/parse-event.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';

const BATCH = 256;
const EXPIRES_MS = 5_000;

/** Events read from the stream, and where to read on. */
export interface StreamPage {
  events: DomainEvent[];
  next: number;
}

/**
 * Reads the events from a position up to the end that the stream has when it starts. What is no event is left to
 * the live projector, which buries it.
 * @param from the position of the first event; counted from 1
 */
export async function* readStream(
  nats: Nats,
  prefix: string,
  subjects: readonly string[],
  from: number,
): AsyncGenerator<StreamPage> {
  const consumer = await nats.jetstream.consumers.get(streams.events(prefix).name, {
    filter_subjects: [...subjects],
    deliver_policy: DeliverPolicy.StartSequence,
    opt_start_seq: from,
  });
  let left = (await consumer.info()).num_pending;
  while (left > 0) {
    const events: DomainEvent[] = [];
    let next = from;
    for await (const message of await consumer.fetch({
      max_messages: Math.min(left, BATCH),
      expires: EXPIRES_MS,
    })) {
      left -= 1;
      next = message.seq + 1;
      try {
        events.push(parseEvent(message.string()));
      } catch {
        // See above.
      }
    }
    if (next === from) throw new Error('the stream does not deliver what it said it has');
    yield { events, next };
    from = next;
  }
  await consumer.delete();
}
