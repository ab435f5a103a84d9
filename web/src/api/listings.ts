import { queryOptions } from '@tanstack/react-query';
import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import type { ListingDetail, ListingItem, ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import { regionQuery } from '../format/home-region.ts';
import { queryClient } from './query-client.ts';
import { randomKey } from './random-key.ts';
import { request } from './request.ts';
import { searchClient } from './search-client.ts';
import { requestAsUser } from './session.ts';

/** Versions that this person has written and must therefore see: DESIGN, "read your own write". */
const written = new Map<string, number>();

/** The page of one listing; of one's own drafts too. After an own write it waits until that is to be seen. */
export function listingQuery(id: string) {
  return queryOptions({
    queryKey: ['listing', id],
    queryFn: ({ signal }) => {
      const version = written.get(id);
      const query = version === undefined ? regionQuery('?') : `?min_version=${version}${regionQuery('&')}`;
      return requestAsUser<ListingDetail>(`/listings/${encodeURIComponent(id)}${query}`, { signal });
    },
  });
}

/** Other listings of a seller, the newest first. */
export function sellerListingsQuery(seller: string, limit = 24) {
  return queryOptions({
    queryKey: ['seller-listings', seller, limit],
    queryFn: ({ signal }) =>
      request<ListingPage>(
        `/listings?${new URLSearchParams({ seller, sort: 'newest', limit: String(limit) })}`,
        { signal },
      ),
  });
}

/** One's own listings in any status. */
export interface OwnListings {
  items: ListingItem[];
  nextCursor: string | null;
}

/** One's own listings, latest change first, in every status or in one. */
export function ownListings(status: string | undefined, cursor: string | undefined, signal: AbortSignal) {
  const params = new URLSearchParams({ limit: '50', ...(status && { status }), ...(cursor && { cursor }) });
  return requestAsUser<OwnListings>(`/my/listings?${params}`, { signal });
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
  await requestAsUser(`/listings/${encodeURIComponent(id)}?min_version=${version}`).catch(() => undefined);
}

export type Transition = 'publish' | 'hide' | 'mark-sold';

/** Publishes, hides or marks as sold. @throws {ApiError} 422 `not_publishable` with every reason, 409, 412. */
export async function transition(id: string, to: Transition, version?: number): Promise<ListingReceipt> {
  const receipt = await requestAsUser<ListingReceipt>(`/listings/${encodeURIComponent(id)}/${to}`, {
    method: 'POST',
    headers: { 'idempotency-key': randomKey(), ...ifMatch(version) },
  });
  await untilVisible(receipt);
  return noteWrite(receipt);
}

/** Takes a listing down for good. */
export async function removeListing(id: string): Promise<void> {
  await requestAsUser(`/listings/${encodeURIComponent(id)}`, { method: 'DELETE' });
  written.delete(id);
  queryClient.removeQueries({ queryKey: ['listing', id] });
  searchClient.clearCache().catch(() => undefined);
}

/** @returns the header that lets a write through only if nobody has written since. */
export function ifMatch(version: number | undefined): Record<string, string> {
  return version === undefined ? {} : { 'if-match': `"${version}"` };
}
