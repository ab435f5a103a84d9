import { DeliverPolicy, type JsMsg } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import type { Nats, StreamDefinition } from '../nats/connect.ts';

/** Headers that say where a dead letter came from and why. */
const letterHeaders = {
  subject: 'Vivarium-Subject',
  cause: 'Vivarium-Cause',
  error: 'Vivarium-Error',
  sequence: 'Vivarium-Stream-Sequence',
  deliveries: 'Vivarium-Deliveries',
  consumer: 'Vivarium-Consumer',
  failedAt: 'Vivarium-Failed-At',
} as const;

/** Header of a message that was replayed: the only consumer that it is for. Others had it already. */
const ONLY_FOR = 'Vivarium-Only-For';

/** Why a message was given up: it is not what its reader reads, or handling it failed every time. */
export type GivenUp = 'unparseable' | 'poison';

/** Longest error text that goes into a header. */
const MAX_ERROR = 1000;
const BATCH = 256;
const EXPIRES_MS = 5_000;

/** A message that was given up, as the stream of dead letters keeps it. */
export interface DeadLetter {
  /** Its number in the stream of dead letters, by which it is replayed. */
  id: number;
  /** Where it was published at first and is published again. */
  subject: string;
  /** The consumer that gave it up. */
  consumer: string;
  cause: string;
  error: string;
  deliveries: number;
  failedAt: string;
  data: Uint8Array;
}

/**
 * Puts a message into the dead letters, once per message and consumer, however often it is tried: the second copy has the
 * same message id.
 * @param stream that of the dead letters; the wildcard of its subject stands for the subject of the message
 * @throws when the stream does not acknowledge: the message must then not be terminated.
 */
export async function buryMessage(
  { jetstream }: Nats,
  stream: StreamDefinition,
  message: JsMsg,
  { cause, error, now }: { cause: GivenUp; error: unknown; now: Date },
): Promise<void> {
  const { consumer, streamSequence, deliveryCount } = message.info;
  const said = headers();
  said.set(letterHeaders.subject, message.subject);
  said.set(letterHeaders.cause, cause);
  said.set(letterHeaders.error, oneLine(error));
  said.set(letterHeaders.sequence, String(streamSequence));
  said.set(letterHeaders.deliveries, String(deliveryCount));
  said.set(letterHeaders.consumer, consumer);
  said.set(letterHeaders.failedAt, now.toISOString());
  const [wildcard = ''] = stream.subjects;
  await jetstream.publish(wildcard.replace('>', message.subject), message.data, {
    msgID: `${consumer}.${streamSequence}`,
    headers: said,
  });
}

function oneLine(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  // Header values are one line of ASCII.
  return text.replaceAll(/[^\x20-\x7E]+/g, ' ').slice(0, MAX_ERROR);
}

/** Lists all dead letters, oldest first. @param stream name of the stream of dead letters */
export async function* listDeadLetters(nats: Nats, stream: string): AsyncGenerator<DeadLetter> {
  const consumer = await nats.jetstream.consumers.get(stream, { deliver_policy: DeliverPolicy.All });
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
        consumer: said(letterHeaders.consumer),
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
 * Publishes a dead letter to its first subject again, for the consumer that gave it up, and removes it. Killed between the
 * two, it is replayed once more, which consumers must bear as they must every second delivery. What fails again becomes a
 * new dead letter.
 * @param stream name of the stream of dead letters
 */
export async function replayDeadLetter(nats: Nats, stream: string, letter: DeadLetter): Promise<void> {
  const onlyFor = headers();
  onlyFor.set(ONLY_FOR, letter.consumer);
  // Not the id of the event, which the stream may still remember and drop as published twice.
  await nats.jetstream.publish(letter.subject, letter.data, {
    msgID: `replay.${letter.id}.${letter.failedAt}`,
    headers: onlyFor,
  });
  await nats.manager.streams.deleteMessage(stream, letter.id);
}

/** Whether a message was replayed for another consumer than the one that has it here. */
export function isForAnother(message: JsMsg): boolean {
  const onlyFor = message.headers?.get(ONLY_FOR) ?? '';
  return onlyFor !== '' && onlyFor !== message.info.consumer;
}
