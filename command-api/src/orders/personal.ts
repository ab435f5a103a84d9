import type { LedgerTables } from '../ledger/ledger.table.ts';
import { newCause, type PersonalData } from '../personal-data.ts';
import { nextVersion } from './next-version.ts';
import { forgetKeysOf, lockOrder, openOrdersOf, ordersOf } from './orders.store.ts';
import type { OwnTables } from './orders.table.ts';
import { ordersAt } from './orders-at.ts';
import { withoutWordsOf } from './without-words.ts';
import { working } from './working.ts';

/**
 * What somebody has bought and sold. It stays, since the other party and the books need it, under an id that is nobody's
 * name, without what they have said; where it went is forgotten with each order. Whoever leaves stays until their open orders
 * are through.
 */
export const personalOrders: PersonalData = {
  tell: async (personId, { postgres }) => ({
    orders: await ordersOf(postgres.withTables<OwnTables & LedgerTables>(), personId),
  }),
  mayNotGo: async (personId, { postgres }) =>
    (await openOrdersOf(postgres.withTables<OwnTables & LedgerTables>(), personId)) > 0
      ? 'orders are not through yet'
      : undefined,
  erase: async (personId, at) => {
    const orders = ordersAt(at, at);
    for (const { id } of await ordersOf(orders.db, personId))
      await working(orders, { cause: newCause(at) }, async (work) => {
        const order = await lockOrder(work.transaction, id);
        const parts = order && withoutWordsOf(personId, order);
        if (order !== undefined && parts !== undefined)
          await work.write(nextVersion(order, parts, work), 'order.changed', ['words']);
      });
    await forgetKeysOf(orders.db, personId);
    return (await ordersOf(orders.db, personId)).map(({ id, version }) => ({ id, version }));
  },
};
