import type { InventoryEvent } from '@vivarium/contracts/orders/events.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { causeOf } from '@vivarium/contracts/shared/envelope.ts';
import { oneByOne } from '@vivarium/platform/stream/outcome.ts';
import { execute, type Moment } from '../../aggregate/execute.ts';
import { isStoreUnavailable } from '../../aggregate/store-problems.ts';
import { gatheringReaction, type Surroundings } from '../../context.ts';
import { listingKind } from '../listing-kind.ts';
import { listingCollection, listingStore } from '../listings.store.ts';
import { decideFollowStock } from './decide.ts';

/**
 * Has a listing be reserved, sold or free again, as orders say. Of several words on one the newest says it all: each version of
 * a listing is written, told and searched, and a thing that many want at once would have as many as there are buyers.
 */
export const followStock = gatheringReaction({
  name: 'follow-stock',
  on: ['inventory.reserved', 'inventory.released', 'inventory.sold', 'inventory.changed'],
  forMs: 100,
  reactToAll: async (events, at) => {
    const newest = new Map<string, number>();
    for (const { aggregateversion, data } of events) {
      const { listingId } = data.inventory;
      newest.set(listingId, Math.max(aggregateversion, newest.get(listingId) ?? 0));
    }
    const isNewest = ({ aggregateversion, data }: InventoryEvent) =>
      newest.get(data.inventory.listingId) === aggregateversion;
    const follow = oneByOne(
      (event: InventoryEvent) => (isNewest(event) ? followOne(event, at) : Promise.resolve()),
      isStoreUnavailable,
    );
    return follow(events);
  },
});

async function followOne(
  event: InventoryEvent,
  { mongo, clock, newId, hint }: Surroundings & Moment,
): Promise<void> {
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
}
