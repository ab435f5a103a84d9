import { queryOptions } from '@tanstack/react-query';
import { listingCommands } from '@vivarium/contracts/listings/commands.ts';
import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import { listingQueries } from '@vivarium/contracts/listings/queries.ts';
import type { ListingStatus } from '@vivarium/contracts/listings/status.ts';
import { currentHomeRegion } from '../format/home-region.ts';
import { call } from './call.ts';
import { queryClient } from './query-client.ts';
import { randomKey } from './random-key.ts';
import { searchClient } from './search.ts';

/** Versions that this person has written and must therefore see: DESIGN, "read your own write". */
const written = new Map<string, number>();

/** The page of one listing; of one's own drafts too. After an own write it waits until that is to be seen. */
export function listingQuery(id: string) {
  return queryOptions({
    queryKey: ['listing', id],
    queryFn: ({ signal }) => {
      const query = { min_version: written.get(id), viewer_region: currentHomeRegion()?.code };
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

/** One's own listings, latest change first, in every status or in one. */
export function ownListings(
  status: ListingStatus | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
) {
  const query = { limit: 50, cursor, status: status && [status] };
  return call(listingQueries.listMyListings, { query }, { signal });
}

/** Remembers what was written, so that every later read shows it, and drops what no longer holds. */
export function noteWrite(receipt: ListingReceipt): ListingReceipt {
  written.set(receipt.id, Math.max(receipt.version, written.get(receipt.id) ?? 0));
  searchClient.clearCache().catch(() => undefined);
  for (const key of ['listing', 'my-listings', 'seller-listings']) {
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

/** Publishes, hides or marks as sold. @throws {ApiError} 422 `not_publishable` with every reason, 409, 412. */
export async function transition(id: string, to: Transition, version?: number): Promise<ListingReceipt> {
  const idempotencyKey = randomKey();
  const receipt = await call(transitions[to], { params: { id } }, { idempotencyKey, version });
  await untilVisible(receipt);
  return noteWrite(receipt);
}

/** Takes a listing down for good. */
export async function removeListing(id: string): Promise<void> {
  await call(listingCommands.removeListing, { params: { id } });
  written.delete(id);
  queryClient.removeQueries({ queryKey: ['listing', id] });
  searchClient.clearCache().catch(() => undefined);
}
