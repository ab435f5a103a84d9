import { type Consumer, JetStreamApiError } from '@nats-io/jetstream';
import { ACTIVITY_DAYS, activityStream } from '@vivarium/contracts/activity/messages.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { bindDurableConsumer, NS_PER_MS } from '../runtime/durable-consumer.ts';
import { activityIndex } from './activity-index.ts';

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** One durable consumer for each version of the index: a new one reads the whole stream into the new index. */
function durableName(prefix: string): string {
  return `${prefix}projector-activity-v${activityIndex.version}`;
}

/**
 * Makes the consumer where it is missing and binds to it. One that nobody has used for as long as the stream remembers
 * (that of an earlier version) is removed by the server.
 * @param ackWaitMs after this long without an acknowledgement the server gives a message to whoever asks next.
 */
export function bindActivityConsumer(nats: Nats, prefix: string, ackWaitMs: number): Promise<Consumer> {
  const { name: stream } = activityStream(prefix);
  return bindDurableConsumer(
    nats,
    { stream, name: durableName(prefix), ackWaitMs },
    { inactive_threshold: ACTIVITY_DAYS * MS_PER_DAY * NS_PER_MS },
  );
}

/** Forgets how far the stream was read, so that the next consumer reads all of it. */
export async function forgetPosition({ manager }: Nats, prefix: string): Promise<void> {
  try {
    await manager.consumers.delete(activityStream(prefix).name, durableName(prefix));
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.code !== CONSUMER_NOT_FOUND) throw error;
  }
}

const CONSUMER_NOT_FOUND = 10014;
