import type { Envelope } from '@vivarium/contracts/shared/envelope.ts';
import type { Transaction } from 'kysely';
import type { OutboxTables } from './outbox.table.ts';

/**
 * Writes events into the outbox, in the transaction of the change that they tell of.
 * @param transaction of the store; its tables include the outbox.
 */
export async function appendEvents<Tables extends OutboxTables>(
  transaction: Transaction<Tables>,
  events: readonly Envelope[],
): Promise<void> {
  if (events.length === 0) return;
  const outbox = transaction as unknown as Transaction<OutboxTables>;
  await outbox
    .insertInto('outbox')
    .values(
      events.map((event) => ({
        event_id: event.id,
        aggregate_id: event.subject,
        aggregate_version: event.aggregateversion,
        event: JSON.stringify(event),
      })),
    )
    .execute();
}
