import {
  AckPolicy,
  type Consumer,
  type ConsumerUpdateConfig,
  DeliverPolicy,
  JetStreamApiError,
} from '@nats-io/jetstream';
import type { Nats } from '@vivarium/platform/nats/connect.ts';

export const NS_PER_MS = 1_000_000;

/**
 * Makes a durable consumer of a whole stream where it is missing, brings its settings up to date, and binds to it.
 *
 * `max_deliver` is unlimited on the server, since a message that reaches the server's limit is dropped without a trace.
 * @param ackWaitMs after this long without an acknowledgement the server gives a message to whoever asks next
 * @param more further settings, which may change later
 */
export async function bindDurableConsumer(
  { manager, jetstream }: Nats,
  { stream, name, ackWaitMs }: { stream: string; name: string; ackWaitMs: number },
  more: Partial<ConsumerUpdateConfig>,
): Promise<Consumer> {
  const changeable = { ack_wait: ackWaitMs * NS_PER_MS, max_ack_pending: 2048, max_deliver: -1, ...more };
  try {
    await manager.consumers.add(stream, {
      durable_name: name,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ...changeable,
    });
  } catch (error) {
    if (!(error instanceof JetStreamApiError)) throw error;
    await manager.consumers.update(stream, name, changeable);
  }
  return jetstream.consumers.get(stream, name);
}
