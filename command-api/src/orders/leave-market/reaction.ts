import { reaction } from '../../context.ts';
import { endUnpaidOf, withdrawUnpaid } from '../keep-deadlines/keep.ts';
import { ordersAt } from '../orders-at.ts';

/** What its seller sells elsewhere, hides or removes, or a moderator takes down, is not paid for any more. */
export const leaveMarket = reaction({
  name: 'leave-market',
  on: ['listing.sold', 'listing.hidden', 'listing.removed', 'listing.banned'],
  react: async (event, at) => {
    // That it is sold by its orders is no news to them.
    if (event.data.changed.includes('stock')) return;
    await withdrawUnpaid(ordersAt(at, at), event.data.listing);
  },
});

/** Whoever is kept out neither sells nor buys what is not paid yet. */
export const leaveWithPerson = reaction({
  name: 'leave-with-person',
  on: ['user.profile_changed'],
  react: async ({ data: { user, changed } }, at) => {
    if (changed.includes('isSuspended') && user.isSuspended) await endUnpaidOf(ordersAt(at, at), user.id);
  },
});
