import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { reaction } from '../context.ts';
import { giveUpUse } from './coupons.store.ts';
import type { OwnTables } from './coupons.table.ts';

/** @returns whether an order that came to nothing has not used its coupon. */
export const isGivenBack = ({ discount, reason }: Pick<OrderState, 'discount' | 'reason'>): boolean =>
  discount !== 0 && reason !== 'charged_back';

/** Whoever has not paid, or has it all back of what was not sent, has not used it; unless they took it back at their bank. */
export const giveBackUse = reaction({
  name: 'give-back-coupons',
  on: ['order.cancelled'],
  react: async ({ data: { order } }, { postgres }) => {
    if (!isGivenBack(order)) return;
    await inTransaction(postgres.withTables<OwnTables>(), undefined, (transaction) =>
      giveUpUse(transaction, order.id),
    );
  },
});
