import type { Moment } from '../aggregate/execute.ts';
import { context, type Resources, type Surroundings } from '../context.ts';
import { snapshotsOf } from '../snapshots/snapshots-of.ts';
import { favouriteEvent, interestEvent } from './favourite-events.ts';
import { favouritesInIdOrder, interestInIdOrder } from './favourites.store.ts';
import type { OwnTables } from './favourites.table.ts';
import { createFavourites } from './favourites.ts';
import { followListings } from './follow-listings/reaction.ts';
import { favouritesMigration } from './migrations/2026-11-28-favourites.ts';
import { knownListingsMigration } from './migrations/2026-11-30-known-listings.ts';
import { favouriteOperations } from './operations.ts';
import { personalFavourites } from './personal.ts';

type Around = Pick<Surroundings, 'postgres' | 'hint'> & Partial<Pick<Resources, 'ask'>>;

/** Where events are followed nothing is asked. */
const favouritesAt = ({ postgres, hint, ask }: Around, moment: Moment) =>
  createFavourites({
    ...moment,
    db: postgres.withTables<OwnTables>(),
    hint: hint.postgres,
    listingNow: async (id) => ask?.listing(id),
  });

/** Listings that people like, each for themselves. */
export const favourites = context({
  migrations: {
    '2026-11-28-favourites': favouritesMigration,
    '2026-11-30-favourites-known-listings': knownListingsMigration,
  },
  personal: personalFavourites(favouritesAt),
  reactions: [followListings(favouritesAt)],
  open: (surroundings) => {
    const db = surroundings.postgres.withTables<OwnTables>();
    return {
      commands: (moment) => favouritesAt(surroundings, moment),
      operations: (moment) => favouriteOperations(favouritesAt(surroundings, moment)),
      snapshots: (moment) => ({
        favourites: snapshotsOf(
          (after, limit) => favouritesInIdOrder(db, after, limit),
          (one, meta) => favouriteEvent(one, 'favourite.snapshotted', meta),
          moment,
        ),
        'listing-interest': snapshotsOf(
          (after, limit) => interestInIdOrder(db, after, limit),
          (one, meta) => interestEvent(one, 'listing_interest.snapshotted', meta),
          moment,
        ),
      }),
    };
  },
});
