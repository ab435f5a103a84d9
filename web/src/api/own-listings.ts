import type { InfiniteData } from '@tanstack/react-query';
import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import type { MyListing, MyListingsPage, MyListingsSort } from '@vivarium/contracts/listings/http/own.ts';
import { listingQueries } from '@vivarium/contracts/listings/queries.ts';
import type { ListingStatus } from '@vivarium/contracts/listings/status.ts';
import { isApiError } from './api-error.ts';
import { call } from './call.ts';
import { queryClient } from './query-client.ts';
import { whenAnotherComes } from './when-another-comes.ts';

/** Statuses that an owner sees. */
export type OwnStatus = Exclude<ListingStatus, 'removed' | 'banned'>;

/** What one looks for among one’s own. */
export interface OwnSearch {
  q: string;
  status: OwnStatus | undefined;
  sort: MyListingsSort;
}

/** As much of a listing as a write answers. */
type Written = Pick<ListingItem, 'version' | 'status'>;

/** What this person has written and must therefore see: DESIGN, "read your own write". */
const written = new Map<string, Written>();
/** Those of it that no list has shown yet. */
const unseen = new Set<string>();
// The list of whoever is next waits for nothing of it.
whenAnotherComes(() => {
  written.clear();
  unseen.clear();
});
/** So many are waited for at once; older ones have long arrived. */
const MOST_WAITED_FOR = 20;

/** @returns the version of a listing that this person has written and must therefore see. */
export function writtenVersion(id: string): number | undefined {
  return written.get(id)?.version;
}

/**
 * A page of one’s own listings, with everything that was written here, however far the read side is.
 *
 * @param limit listings on it, 50 unless told otherwise
 */
export async function ownListings(
  { q, status, sort }: OwnSearch,
  cursor: string | undefined,
  signal: AbortSignal | undefined,
  limit = 50,
): Promise<MyListingsPage> {
  const query = { limit, cursor, sort, q: q || undefined, status: status && [status] };
  const waited = [...unseen].slice(-MOST_WAITED_FOR).map((id) => ({ id, version: writtenVersion(id) }));
  const minVersion = waited.map(({ id, version }) => `${id}:${version}`);
  const page = await call(
    listingQueries.listMyListings,
    { query: { ...query, min_version: waited.length > 0 ? minVersion : undefined } },
    { signal },
  ).catch((error: unknown) => {
    // What it shows is then as old as it is, but for what is known here.
    if (isApiError(error, 'not_yet_projected'))
      return call(listingQueries.listMyListings, { query }, { signal });
    throw error;
  });
  // What was written meanwhile is waited for by the next one.
  for (const { id, version } of waited) if (writtenVersion(id) === version) unseen.delete(id);
  return { ...page, items: page.items.flatMap(asWritten) };
}

function asWritten(listing: MyListing): MyListing[] {
  const known = written.get(listing.id);
  if (known?.status === 'removed') return [];
  return [known !== undefined && known.version > listing.version ? { ...listing, ...known } : listing];
}

/** Shows what was written in every list at once, each row where it is; lists opened later wait for it. */
export function noteOwnWrite({ id, version, status }: ListingReceipt): void {
  if (version < (writtenVersion(id) ?? 0)) return;
  written.set(id, { version, status });
  unseen.add(id);
  showOwn({ id, version, status });
  queryClient.setQueriesData<Written>({ queryKey: ['listing', id] }, (before) =>
    before && before.version < version ? { ...before, version, status } : before,
  );
}

/** Takes a listing out of every list. */
export function noteRemoval(id: string): void {
  written.set(id, { version: Number.MAX_SAFE_INTEGER, status: 'removed' });
  unseen.delete(id);
  change(id, () => undefined);
}

/** Shows what is known of a listing wherever it is listed. */
export function showOwn(known: Pick<ListingItem, 'id'> & Written & Partial<ListingItem>): void {
  change(known.id, (listing) => (known.version < listing.version ? listing : { ...listing, ...known }));
}

/** Rows stay where they are, whatever the list is ordered or narrowed by: nothing moves under somebody’s hand. */
function change(id: string, changed: (listing: MyListing) => MyListing | undefined): void {
  queryClient.setQueriesData<InfiniteData<MyListingsPage>>({ queryKey: ['my-listings'] }, (data) => {
    const before = data?.pages.flatMap(({ items }) => items).find((listing) => listing.id === id);
    if (data === undefined || before === undefined) return data;
    const after = changed(before);
    const pages = data.pages.map((page) => ({
      ...page,
      total: page.total - (after === undefined ? 1 : 0),
      statuses: recounted(page.statuses, before.status, after?.status),
      items: page.items.flatMap((listing) => (listing.id === id ? (after ?? []) : listing)),
    }));
    return { ...data, pages };
  });
  queryClient.invalidateQueries({ queryKey: ['my-listings'], refetchType: 'none' }).catch(() => undefined);
}

function recounted(
  counts: MyListingsPage['statuses'],
  from: string,
  to: string | undefined,
): MyListingsPage['statuses'] {
  const by = new Map(counts.map(({ value, count }) => [value, count]));
  by.set(from, Math.max(0, (by.get(from) ?? 0) - 1));
  if (to !== undefined) by.set(to, (by.get(to) ?? 0) + 1);
  return [...by].map(([value, count]) => ({ value, count }));
}
