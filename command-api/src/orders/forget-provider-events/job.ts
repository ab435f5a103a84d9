import { forgetRowsBefore } from '../../aggregate/postgres/forget-rows.ts';
import type { Job } from '../../context.ts';
import type { OwnTables } from '../orders.table.ts';

/** As long as Stripe has an event itself. Told once more after that, it is found to be known by what it says. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Forgets that events of the provider were taken, when it does not tell them again. */
export const forgetProviderEvents: Job = {
  name: 'forget-provider-events',
  schedule: '37 4 * * *',
  run: async ({ postgres, clock }) => {
    const before = new Date(clock().getTime() - KEPT_MS);
    await forgetRowsBefore(
      postgres.withTables<OwnTables>(),
      { table: 'orders.webhook', column: 'received_at' },
      before,
    );
  },
};
