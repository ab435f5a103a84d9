import { JetStreamApiError } from '@nats-io/jetstream';
import { activityStream } from '@vivarium/contracts/activity/messages.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import type { DurableConsumer } from '@vivarium/platform/stream/durable-consumer.ts';
import { activityIndex } from './activity-index.ts';

/** One durable consumer for each version of the index: a new one reads the whole stream into the new index. */
function durableName(prefix: string): string {
  return `${prefix}projector-activity-v${activityIndex.version}`;
}

/** One that nobody has used for as long as the stream remembers (that of an earlier version) is removed by the server. */
export function activityConsumer(prefix: string, ackWaitMs: number): DurableConsumer {
  const { name: stream, maxAgeMs: forgottenAfterMs } = activityStream(prefix);
  return { stream, durable: durableName(prefix), ackWaitMs, forgottenAfterMs };
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
