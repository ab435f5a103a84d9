import type { Moment } from '../aggregate/execute.ts';
import { context } from '../context.ts';
import { snapshotsOf } from '../snapshots/snapshots-of.ts';
import { listingEvent } from './listing-event.ts';
import { listingCollection, listingStore } from './listings.store.ts';
import { createListings } from './listings.ts';
import { listingOperations } from './operations.ts';

/** Things for sale: drafts, what is on sale, and what has been. */
export const listings = context({
  collections: [listingCollection],
  open: ({ mongo, hint, security }) => {
    const commands = (moment: Moment) =>
      createListings({
        ...moment,
        security,
        db: mongo,
        hint: (id) => hint.mongo(listingCollection.name, id),
      });
    return {
      commands,
      operations: (moment) => listingOperations(commands(moment)),
      snapshots: (moment) => ({
        listings: snapshotsOf(
          (after, limit) => listingStore.inIdOrder(mongo, after, limit),
          (listing, meta) => listingEvent({ type: 'listing.snapshotted', after: listing, changed: [] }, meta),
          moment,
        ),
      }),
    };
  },
});
