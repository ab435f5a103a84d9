import type { LedgerTables } from '../ledger/ledger.table.ts';
import type { PersonalData } from '../personal-data.ts';
import { openOrdersOf, ordersOf } from './orders.store.ts';
import type { OwnTables } from './orders.table.ts';

/**
 * What somebody has bought and sold. It stays, since the other party and the books need it, under an id that is nobody's
 * name; where it went is forgotten with each order. Whoever leaves stays until their open orders are through.
 */
export const personalOrders: PersonalData = {
  tell: async (personId, { postgres }) => ({
    orders: await ordersOf(postgres.withTables<OwnTables & LedgerTables>(), personId),
  }),
  mayNotGo: async (personId, { postgres }) =>
    (await openOrdersOf(postgres.withTables<OwnTables & LedgerTables>(), personId)) > 0
      ? 'orders are not through yet'
      : undefined,
  erase: async () => [],
};
