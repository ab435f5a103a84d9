import type { Consumer } from '@nats-io/jetstream';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { aggregates } from '../projections/read-models.ts';
import { bindDurableConsumer } from './durable-consumer.ts';

/** Name of the durable consumer that all instances of the projector share. */
export function durableName(prefix: string): string {
  return `${prefix}projector`;
}

/** Subjects of the events that the projector folds. */
export function eventSubjects(prefix: string): string[] {
  return aggregates.map((aggregate) => `${prefix}events.${aggregate}.>`);
}

/**
 * Binds to the consumer of all events. The projector counts deliveries itself and moves what fails too often to the dead
 * letters.
 * @param ackWaitMs after this long without an acknowledgement the server gives a message to whoever asks next.
 */
export function bindConsumer(nats: Nats, prefix: string, ackWaitMs: number): Promise<Consumer> {
  const { name: stream } = streams.events(prefix);
  return bindDurableConsumer(
    nats,
    { stream, name: durableName(prefix), ackWaitMs },
    { filter_subjects: eventSubjects(prefix) },
  );
}
