import type { Moment } from '../aggregate/execute.ts';
import { context, reaction } from '../context.ts';
import { emptyCart, type OwnTables, takeThing, thingsOf } from './cart.store.ts';
import { createCart } from './cart.ts';
import { cartMigration } from './migrations/2026-11-28-cart.ts';
import { cartOperations } from './operations.ts';

/** What was ordered need not be bought any more. */
const takeOrdered = reaction({
  name: 'take-ordered-from-cart',
  on: ['order.placed'],
  react: ({ data: { order } }, { postgres }) =>
    takeThing(postgres.withTables<OwnTables>(), order.buyerId, order.listingId),
});

/** Carts: what people mean to buy, of several sellers. Nothing in one is reserved. */
export const cart = context({
  migrations: { '2026-11-28-cart': cartMigration },
  personal: {
    tell: async (personId, { postgres }) => ({
      cart: await thingsOf(postgres.withTables<OwnTables>(), personId),
    }),
    erase: async (personId, { postgres }) => {
      await emptyCart(postgres.withTables<OwnTables>(), personId);
      return [];
    },
  },
  reactions: [takeOrdered],
  open: ({ postgres, ask }) => {
    const commands = ({ clock }: Moment) =>
      createCart({ clock, db: postgres.withTables<OwnTables>(), listing: ask.listing });
    return { commands, operations: (moment) => cartOperations(commands(moment)) };
  },
});
