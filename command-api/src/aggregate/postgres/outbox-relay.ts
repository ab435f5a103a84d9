import type { Envelope } from '@vivarium/contracts/shared/envelope.ts';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Publish } from '../outbox/publisher.ts';
import type { Pending } from '../outbox/relay-metrics.ts';
import type { OutboxTables } from './outbox.table.ts';
import { inTransaction } from './transaction.ts';

/** Rows that one transaction takes. */
const BATCH = 100;

/**
 * Takes a batch of rows, publishes them and deletes what the stream has acknowledged.
 *
 * Several relays may do so at once: rows are locked with SKIP LOCKED, and a row is only taken when no earlier version
 * of its aggregate is still there. A locked earlier row is still there, so versions leave in order, whoever takes them.
 * When the process dies between publishing and deleting, the rows are published again under the same message id.
 *
 * @returns how many events left, and whether others waited then: one version of an aggregate leaves per batch.
 * @throws the first failure to publish, after deleting what did get through.
 */
export async function relayPostgresBatch(
  db: Kysely<OutboxTables>,
  publish: Publish,
): Promise<{ sent: number; isMore: boolean }> {
  const { sent, isMore, failure } = await inTransaction(db, undefined, async (transaction) => {
    const rows = await transaction
      .selectFrom('outbox')
      .select(['event_id', 'event'])
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('outbox as earlier')
              .select(sql.lit(1).as('one'))
              .whereRef('earlier.aggregate_id', '=', 'outbox.aggregate_id')
              .whereRef('earlier.aggregate_version', '<', 'outbox.aggregate_version'),
          ),
        ),
      )
      .orderBy('created_at')
      .orderBy('event_id')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .execute();
    const outcomes = await Promise.allSettled(rows.map(({ event }) => publish(event as Envelope)));
    const sentIds = rows.flatMap((row, i) => (outcomes[i]?.status === 'fulfilled' ? [row.event_id] : []));
    const isMore = sentIds.length > 0 && (await remove(transaction, sentIds));
    return {
      ...{ sent: sentIds.length, isMore },
      failure: outcomes.find((outcome) => outcome.status === 'rejected'),
    };
  });
  if (failure !== undefined) throw failure.reason;
  return { sent, isMore };
}

/** Deletes events. @returns whether there are others: asked with it, this spares a round that finds nothing after each. */
async function remove(transaction: Transaction<OutboxTables>, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ is_more: boolean }>`
    with gone as (delete from outbox where event_id = any (${[...ids]}::uuid[]))
    select exists (select from outbox where event_id <> all (${[...ids]}::uuid[])) as is_more
  `.execute(transaction);
  return rows[0]?.is_more ?? false;
}

/** @returns what is waiting in the table. */
export async function pendingInPostgres(db: Kysely<OutboxTables>): Promise<Pending> {
  const row = await db
    .selectFrom('outbox')
    .select(({ fn }) => [fn.countAll<string>().as('events'), fn.min('created_at').as('oldest')])
    .executeTakeFirstOrThrow();
  return { events: Number(row.events), oldestAt: row.oldest };
}
