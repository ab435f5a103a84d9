import { AckPolicy, type Consumer, DeliverPolicy, JetStreamApiError } from '@nats-io/jetstream';
import { streams } from '@vivarium/contracts/events/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { aggregates } from '../projections/read-models.ts';

const NS_PER_MS = 1_000_000;

/** Name of the durable consumer that all instances of the projector share. */
export function durableName(prefix: string): string {
  return `${prefix}projector`;
}

/** Subjects of the events that the projector folds. */
export function eventSubjects(prefix: string): string[] {
  return aggregates.map((aggregate) => `${prefix}events.${aggregate}.>`);
}

/**
 * Makes the durable consumer where it is missing, brings its settings up to date, and binds to it.
 *
 * `max_deliver` is unlimited on the server, since a message that reaches the server's limit is dropped without a
 * trace. The projector counts deliveries itself and moves what fails too often to the dead letters.
 * @param ackWaitMs after this long without an acknowledgement the server gives a message to whoever asks next.
 */
export async function bindConsumer(
  { manager, jetstream }: Nats,
  prefix: string,
  ackWaitMs: number,
): Promise<Consumer> {
  const { name: stream } = streams.events(prefix);
  const name = durableName(prefix);
  const changeable = {
    ack_wait: ackWaitMs * NS_PER_MS,
    max_ack_pending: 2048,
    max_deliver: -1,
    filter_subjects: eventSubjects(prefix),
  };
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
