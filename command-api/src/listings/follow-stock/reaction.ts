import { Problem } from '@vivarium/contracts/problem.ts';
import { causeOf } from '@vivarium/contracts/shared/envelope.ts';
import { execute } from '../../aggregate/execute.ts';
import { reaction } from '../../context.ts';
import { listingKind } from '../listing-kind.ts';
import { listingCollection, listingStore } from '../listings.store.ts';
import { decideFollowStock } from './decide.ts';

/** Has a listing be reserved, sold or free again, as orders say. */
export const followStock = reaction({
  name: 'follow-stock',
  on: ['inventory.reserved', 'inventory.released', 'inventory.sold', 'inventory.changed'],
  react: async (event, { mongo, clock, newId, hint }) => {
    const { inventory } = event.data;
    try {
      const { event: told } = await execute(
        mongo,
        { kind: listingKind, store: listingStore, clock, newId },
        {
          id: inventory.listingId,
          // Whose order it is, is nobody's business here.
          actor: { id: inventory.id, role: 'user' },
          meta: { cause: causeOf(event) },
          ...{ name: 'follow-stock', body: null },
          decide: (listing, now) => decideFollowStock(listing, inventory, now),
        },
      );
      if (told !== undefined) hint.mongo(listingCollection.name, inventory.listingId);
    } catch (error) {
      // A listing that is no more has nothing to follow with.
      if (!(error instanceof Problem && error.code === 'listing_not_found')) throw error;
    }
  },
});
