import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Job, Surroundings } from '../../context.ts';
import type { LedgerTables } from '../../ledger/ledger.table.ts';
import type { OwnTables } from '../orders.table.ts';
import { ordersWithFailedRefunds } from './refund.store.ts';

/** @throws naming the orders whose buyers are owed what their bank did not take. */
export async function demandNoFailedRefunds({ postgres }: Pick<Surroundings, 'postgres'>): Promise<void> {
  const ids = await ordersWithFailedRefunds(postgres.withTables<OwnTables & LedgerTables>());
  if (ids.length > 0) throw new Error(`refunds have come back of the orders ${ids.map(encodeId).join(', ')}`);
}

/** Fails until those who run the market have seen to it. */
export const failedRefundsJob: Job = {
  name: 'failed-refunds',
  schedule: '43 * * * *',
  run: demandNoFailedRefunds,
};
