import type { Envelope } from '@vivarium/contracts/shared/envelope.ts';
import type { ColumnType, Generated } from 'kysely';

/** Events that were written together with the state they tell of and are not yet in the stream. */
export interface OutboxTable {
  event_id: string;
  aggregate_id: string;
  aggregate_version: number;
  event: ColumnType<Envelope, string, never>;
  created_at: Generated<Date>;
}

export interface OutboxTables {
  outbox: OutboxTable;
}
