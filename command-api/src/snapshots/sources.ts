import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import type { Envelope } from '@vivarium/contracts/shared/envelope.ts';
import type { NewId } from '@vivarium/contracts/shared/id.ts';
import { currentCause } from '@vivarium/platform/http/request-context.ts';
import type { IdentityStore } from '../identity/identity.store.ts';
import { userEvent } from '../identity/user-event.ts';
import { listingEvent } from '../listings/listing-event.ts';
import type { ListingStore } from '../listings/listings.store.ts';
import type { SnapshotSource } from './route.ts';

/** @returns the snapshots that a rebuild and the reconciler read: every listing in whatever status, every person. */
export function snapshotSources(dependencies: {
  listings: Pick<ListingStore, 'inIdOrder'>;
  users: Pick<IdentityStore, 'inIdOrder'>;
  clock: Clock;
  newId: NewId;
}): Record<'listings' | 'users', SnapshotSource> {
  const { listings, users, clock, newId } = dependencies;
  const meta = () => ({ id: newId(), now: clock(), cause: currentCause() });
  return {
    listings: async function* (after, limit): AsyncGenerator<Envelope> {
      for await (const listing of listings.inIdOrder(after, limit)) {
        yield listingEvent({ type: 'listing.snapshotted', after: listing, changed: [] }, meta());
      }
    },
    users: async function* (after, limit): AsyncGenerator<Envelope> {
      for await (const user of users.inIdOrder(after, limit)) {
        yield userEvent('user.snapshotted', user, [], meta());
      }
    },
  };
}
