import { AckPolicy, DeliverPolicy } from '@nats-io/jetstream';
import { type Nats, NS_PER_MS } from '../nats/connect.ts';

/** How long the server is given to find the first message of a time, in milliseconds. */
const EXPIRES_MS = 5_000;

/** What came of forgetting. */
export interface Forgotten {
  messages: number;
  /** The reader for whose sake something older is kept; undefined: there is none. */
  keptFor: string | undefined;
}

/**
 * Removes the messages of a stream that came before `before` and that each of its readers has handled; what one has not is
 * kept, however old. Where nobody has ever read, all is kept. Done twice or by several at once, it is done once.
 */
export async function forgetHandled(nats: Nats, stream: string, before: Date): Promise<Forgotten> {
  const { manager } = nats;
  const { state } = await manager.streams.info(stream);
  const handled = await handledUpTo(nats, stream, state.last_seq);
  const firstToKeep = await firstSince(nats, stream, before, state.last_seq + 1);
  const seq = Math.min(firstToKeep, handled.seq + 1);
  const keptFor = handled.seq + 1 < firstToKeep ? handled.by : undefined;
  if (seq <= state.first_seq) return { messages: 0, keptFor };
  const { purged } = await manager.streams.purge(stream, { seq });
  return { messages: purged, keptFor };
}

/**
 * @param last the number of the last message, as it was before this is asked
 * @returns up to which message every durable reader is done, and the one that is behind the others; 0 where nobody reads.
 */
export async function handledUpTo(
  { manager }: Nats,
  stream: string,
  last: number,
): Promise<{ seq: number; by: string | undefined }> {
  let least: { seq: number; by: string | undefined } | undefined;
  for await (const { name, config, ack_floor, num_pending, num_ack_pending } of manager.consumers.list(
    stream,
  )) {
    if (config.durable_name === undefined) continue;
    const isThrough = num_pending === 0 && num_ack_pending === 0;
    // Up to its floor it has handled whatever it is here for. That stands still between messages of its own, so that of one that
    // is through it says less than is known.
    const seq = isThrough ? last : ack_floor.stream_seq;
    if (least === undefined || seq < least.seq) least = { seq, by: name };
  }
  return least ?? { seq: 0, by: undefined };
}

/** @returns the number of the first message since a time; `none` where there is none. */
async function firstSince(
  { manager, jetstream }: Nats,
  stream: string,
  since: Date,
  none: number,
): Promise<number> {
  const { name } = await manager.consumers.add(stream, {
    ack_policy: AckPolicy.None,
    deliver_policy: DeliverPolicy.StartTime,
    opt_start_time: since.toISOString(),
    inactive_threshold: 2 * EXPIRES_MS * NS_PER_MS,
    mem_storage: true,
  });
  try {
    const consumer = await jetstream.consumers.get(stream, name);
    if ((await consumer.info(true)).num_pending === 0) return none;
    const message = await consumer.next({ expires: EXPIRES_MS });
    if (message === null) throw new Error(`${stream} does not deliver what it said it has`);
    return message.seq;
  } finally {
    await manager.consumers.delete(stream, name);
  }
}
