import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Job } from '../../context.ts';
import type { OrderTables } from '../orders.table.ts';
import { ordersWithFailedRefunds } from './refund.store.ts';

/** Fails as long as a buyer is owed what their bank did not take: that is for those who run the market to see to. */
export const failedRefundsJob: Job = {
  name: 'failed-refunds',
  schedule: '43 * * * *',
  run: async ({ postgres }) => {
    const ids = await ordersWithFailedRefunds(postgres.withTables<OrderTables>());
    if (ids.length > 0) throw new Error(`refunds have come back of the orders ${ids.map(encodeId).join(', ')}`);
  },
};
