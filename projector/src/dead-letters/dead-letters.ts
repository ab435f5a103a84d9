import { DeliverPolicy } from '@nats-io/jetstream';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { letterHeaders } from './dead-letter.ts';

const BATCH = 256;
const EXPIRES_MS = 5_000;

/** A message that was given up, as the stream of dead letters keeps it. */
export interface DeadLetter {
  /** Its number in the stream of dead letters, by which it is replayed. */
  id: number;
  /** Where it was published at first and is published again. */
  subject: string;
  cause: string;
  error: string;
  deliveries: number;
  failedAt: string;
  data: Uint8Array;
}

/** Lists all dead letters, oldest first. */
export async function* listDeadLetters(nats: Nats, prefix: string): AsyncGenerator<DeadLetter> {
  const consumer = await nats.jetstream.consumers.get(streams.deadLetters(prefix).name, {
    deliver_policy: DeliverPolicy.All,
  });
  for (let left = (await consumer.info()).num_pending; left > 0; ) {
    const before = left;
    for await (const message of await consumer.fetch({
      max_messages: Math.min(left, BATCH),
      expires: EXPIRES_MS,
    })) {
      left -= 1;
      const said = (name: string) => message.headers?.get(name) ?? '';
      yield {
        id: message.seq,
        subject: said(letterHeaders.subject),
        cause: said(letterHeaders.cause),
        error: said(letterHeaders.error),
        deliveries: Number(said(letterHeaders.deliveries)),
        failedAt: said(letterHeaders.failedAt),
        data: message.data,
      };
    }
    if (left === before) throw new Error('the stream of dead letters does not deliver what it said it has');
  }
  await consumer.delete();
}

/**
 * Publishes a dead letter to its first subject again and removes it. Killed between the two, it is replayed once
 * more; folding it twice changes nothing. What fails again becomes a new dead letter.
 */
export async function replayDeadLetter(nats: Nats, prefix: string, letter: DeadLetter): Promise<void> {
  // Not the id of the event, which the stream may still remember and drop as published twice.
  await nats.jetstream.publish(letter.subject, letter.data, {
    msgID: `replay.${letter.id}.${letter.failedAt}`,
  });
  await nats.manager.streams.deleteMessage(streams.deadLetters(prefix).name, letter.id);
}
