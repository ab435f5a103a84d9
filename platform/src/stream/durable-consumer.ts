import { AckPolicy, type Consumer, DeliverPolicy, JetStreamApiError } from '@nats-io/jetstream';
import { type Nats, NS_PER_MS } from '../nats/connect.ts';

/** How a stream is read: where the reading stands is kept by the server, under a name, for all who read by it. */
export interface DurableConsumer {
  stream: string;
  durable: string;
  /** What is read of the stream; undefined: everything. */
  subjects?: readonly string[];
  /** After this long without an acknowledgement the server gives a message to whoever asks next. */
  ackWaitMs: number;
  /** Messages that all instances together may have and not have acknowledged; 2,048 unless said otherwise. */
  maxAckPending?: number;
  /** Without a reader for so long, the server forgets the consumer; undefined: never. */
  forgottenAfterMs?: number;
}

/**
 * Makes a durable consumer where it is missing, brings its settings up to date, and binds to it.
 *
 * `max_deliver` is unlimited on the server, since a message that reaches the server's limit is dropped without a trace.
 */
export async function bindDurableConsumer(
  { manager, jetstream }: Nats,
  { stream, durable, subjects, ackWaitMs, maxAckPending = 2048, forgottenAfterMs }: DurableConsumer,
): Promise<Consumer> {
  const changeable = {
    ack_wait: ackWaitMs * NS_PER_MS,
    max_ack_pending: maxAckPending,
    max_deliver: -1,
    ...(subjects === undefined ? {} : { filter_subjects: [...subjects] }),
    ...(forgottenAfterMs === undefined ? {} : { inactive_threshold: forgottenAfterMs * NS_PER_MS }),
  };
  try {
    await manager.consumers.add(stream, {
      durable_name: durable,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ...changeable,
    });
  } catch (error) {
    if (!(error instanceof JetStreamApiError)) throw error;
    await manager.consumers.update(stream, durable, changeable);
  }
  return jetstream.consumers.get(stream, durable);
}
