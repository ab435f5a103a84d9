import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { reaction } from '../context.ts';
import { giveUpUse } from './coupons.store.ts';
import type { OwnTables } from './coupons.table.ts';

/** Whoever has not paid, or has it all back of what was not sent, has not used it; unless they took it back at their bank. */
export const giveBackUse = reaction({
  name: 'give-back-coupons',
  on: ['order.cancelled'],
  react: async ({ data: { order } }, { postgres }) => {
    if (order.discount === 0 || order.reason === 'charged_back') return;
    await inTransaction(postgres.withTables<OwnTables>(), undefined, (transaction) =>
      giveUpUse(transaction, order.id),
    );
  },
});
