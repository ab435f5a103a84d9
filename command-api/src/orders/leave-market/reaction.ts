import { reaction } from '../../context.ts';
import { withdrawUnpaid } from '../keep-deadlines/keep.ts';
import { ordersAt } from '../orders-at.ts';

/** What its seller sells elsewhere, hides or removes, or a moderator takes down, is not paid for any more. */
export const leaveMarket = reaction({
  name: 'leave-market',
  on: ['listing.sold', 'listing.hidden', 'listing.removed', 'listing.banned'],
  react: async (event, at) => {
    // That it is sold by its orders is no news to them.
    if (event.data.changed.includes('stock')) return;
    await withdrawUnpaid(ordersAt(at, at), event.data.listing.id);
  },
});
