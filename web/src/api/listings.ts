import { queryOptions } from '@tanstack/react-query';
import { listingCommands } from '@vivarium/contracts/listings/commands.ts';
import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { listingQueries } from '@vivarium/contracts/listings/queries.ts';
import type { ListingStatus } from '@vivarium/contracts/listings/status.ts';
import { currentHomeRegion } from '../format/home-region.ts';
import { type ApiError, isApiError } from './api-error.ts';
import { call } from './call.ts';
import { noteOwnWrite, noteRemoval, showOwn, writtenVersion } from './own-listings.ts';
import { queryClient } from './query-client.ts';
import { randomKey } from './random-key.ts';
import { searchClient } from './search.ts';

/** The page of one listing; of one's own drafts too. After an own write it waits until that is to be seen. */
export function listingQuery(id: string) {
  return queryOptions({
    queryKey: ['listing', id],
    queryFn: ({ signal }) => {
      const query = { min_version: writtenVersion(id), viewer_region: currentHomeRegion()?.code };
      return call(listingQueries.showListing, { params: { id }, query }, { signal });
    },
  });
}

/** Other listings of a seller, the newest first. */
export function sellerListingsQuery(seller: string, limit = 24) {
  return queryOptions({
    queryKey: ['seller-listings', seller, limit],
    queryFn: ({ signal }) =>
      call(listingQueries.listListings, { query: { seller, sort: 'newest', limit } }, { signal }),
  });
}

/** Remembers what was written, so that every later read shows it, shows it at once, and drops what no longer holds. */
export function noteWrite(receipt: ListingReceipt): ListingReceipt {
  noteOwnWrite(receipt);
  searchClient.clearCache().catch(() => undefined);
  for (const key of ['listing', 'seller-listings']) {
    queryClient.invalidateQueries({ queryKey: [key] }).catch(() => undefined);
  }
  return receipt;
}

/** Waits until the read side shows what was written of a listing. An outage of it is no failure of the write. */
export async function untilVisible({ id, version }: ListingReceipt): Promise<void> {
  const input = { params: { id }, query: { min_version: version } };
  await call(listingQueries.showListing, input).catch(() => undefined);
}

const transitions = {
  publish: listingCommands.publishListing,
  hide: listingCommands.hideListing,
  'mark-sold': listingCommands.markListingSold,
};
export type Transition = keyof typeof transitions;

/** The status that each leads to. */
export const statusAfter: Readonly<Record<Transition, ListingStatus>> = {
  publish: 'active',
  hide: 'hidden',
  'mark-sold': 'sold',
};

/** The statuses from which each can be taken, and a listing removed. */
export const takenFrom: Readonly<Record<Transition | 'remove', readonly string[]>> = {
  publish: ['draft', 'hidden'],
  hide: ['active'],
  'mark-sold': ['active'],
  remove: ['draft', 'active', 'hidden'],
};

/** Keys of attempts that nothing has answered: who tries again makes no second write of the same. */
const unanswered = new Map<string, string>();

/**
 * Publishes, hides or marks as sold.
 *
 * @param version the one that the person saw
 * @param paid what was paid for what is sold, in the currency of the listing, if its seller says so
 * @throws {ApiError} 422 `not_publishable` with every reason, 409, 412.
 */
export async function transition(
  id: string,
  to: Transition,
  version: number,
  paid?: string,
): Promise<ListingReceipt> {
  const attempt = `${id} ${to} ${version} ${paid ?? ''}`;
  const idempotencyKey = unanswered.get(attempt) ?? randomKey();
  unanswered.set(attempt, idempotencyKey);
  const options = { idempotencyKey, version };
  const asked =
    to === 'mark-sold'
      ? call(
          transitions[to],
          { params: { id }, body: paid === undefined ? {} : { price: { amount: paid } } },
          options,
        )
      : call(transitions[to], { params: { id } }, options);
  const receipt = await asked.catch((error: unknown) => {
    if (isApiError(error) && !error.isOutage) unanswered.delete(attempt);
    throw error;
  });
  unanswered.delete(attempt);
  noteWrite(receipt);
  // What is searched meanwhile may be kept as it was.
  void untilVisible(receipt).then(() => searchClient.clearCache());
  return receipt;
}

/** Takes a listing down for good. One that is gone already is as good as removed. */
export async function removeListing(id: string): Promise<void> {
  await call(listingCommands.removeListing, { params: { id } }).catch((error: unknown) => {
    if (!isApiError(error, 'listing_not_found')) throw error;
  });
  noteRemoval(id);
  queryClient.removeQueries({ queryKey: ['listing', id] });
  searchClient.clearCache().catch(() => undefined);
}

/**
 * What became of a listing that was written elsewhere meanwhile; every page shows it from now on.
 *
 * @param seen the version that the person saw
 * @param refusal how a write was refused: 412 says that there is a later version
 * @returns undefined when it is gone
 */
export async function whatIsThere(
  id: string,
  seen: number,
  refusal: ApiError,
): Promise<ListingDetail | undefined> {
  const query = { min_version: refusal.status === 412 ? seen + 1 : seen };
  try {
    const listing = await call(listingQueries.showListing, { params: { id }, query });
    showOwn(listing);
    queryClient.invalidateQueries({ queryKey: ['listing', id] }).catch(() => undefined);
    return listing;
  } catch (error) {
    if (!isApiError(error, 'listing_not_found')) throw error;
    noteRemoval(id);
    return undefined;
  }
}
