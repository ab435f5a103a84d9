import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { isOpen } from '@vivarium/contracts/orders/transitions.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { addressSchema } from '@vivarium/contracts/shared/address.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import type { LedgerTables } from '../ledger/ledger.table.ts';
import { newCause, type PersonalData } from '../personal-data.ts';
import type { Surroundings } from '../surroundings.ts';
import { decideDeclinedReturn } from './decide-return.ts';
import { nextVersion } from './next-version.ts';
import { forgetKeysOf, lockOrder, openOrdersOf, ordersOf } from './orders.store.ts';
import type { OwnTables } from './orders.table.ts';
import { ordersAt } from './orders-at.ts';
import { sealedAddressesOf } from './personal.store.ts';
import { ADDRESS } from './place-order/purchase.ts';
import { withoutWordsOf } from './without-words.ts';
import { type Working, working } from './working.ts';

/**
 * What somebody has bought and sold. It stays, since the other party and the books need it, under an id that is nobody's
 * name, without what they have said; where it went is forgotten with each order. Whoever leaves stays until their open orders
 * are through.
 */
export const personalOrders: PersonalData = {
  tell: async (personId, { postgres, vault }) => {
    const db = postgres.withTables<OwnTables & LedgerTables>();
    const addresses = await inTransaction(db, undefined, async (transaction) => {
      const all = await sealedAddressesOf(transaction, personId);
      const things = all.map(({ id, sealed }) => ({ about: ADDRESS, id, sealed }));
      const reading = { personId, readerId: personId, purpose: 'export' };
      return vault.open(transaction, reading, things, addressSchema);
    });
    return {
      orders: await ordersOf(db, personId),
      'delivery-addresses': [...addresses].map(([orderId, address]) => ({ orderId, ...address })),
    };
  },
  goesOn,
  mayNotGo: async (personId, at) => ((await goesOn(personId, at)) ? 'orders are not through yet' : undefined),
  erase: async (personId, at) => {
    const orders = ordersAt(at, at);
    for (const { id } of await ordersOf(orders.db, personId))
      await working(orders, { cause: newCause(at) }, async (work) => {
        const order = await lockOrder(work.transaction, id);
        if (order === undefined) return;
        const answered = await withoutWaiting(personId, order, work);
        const parts = withoutWordsOf(personId, answered);
        if (parts !== undefined)
          await work.write(nextVersion(answered, parts, work), 'order.changed', ['words']);
      });
    await forgetKeysOf(orders.db, personId);
    return (await ordersOf(orders.db, personId)).map(({ id, version }) => ({ id, version }));
  },
};

async function goesOn(personId: string, { postgres }: Surroundings): Promise<boolean> {
  return (await openOrdersOf(postgres.withTables<OwnTables & LedgerTables>(), personId)) > 0;
}

/** A return that they would have had to say something to, once the money was theirs, is declined: nobody else answers it. */
async function withoutWaiting(personId: string, order: OrderState, work: Working): Promise<OrderState> {
  if (order.sellerId !== personId || !isOpen(order, 'return') || order.status !== 'delivered') return order;
  const { now, terms } = work;
  const declined = decideDeclinedReturn(order, { reason: '' }, { by: 'seller', now, terms });
  if (declined instanceof Problem) throw declined;
  await work.write(declined.after, declined.type, declined.changed);
  return declined.after;
}
