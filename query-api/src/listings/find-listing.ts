import type { ListingDocument, OwnListingDocument, Stub } from '@vivarium/contracts/listings/document.ts';
import { readById } from '../elasticsearch/read-by-id.ts';
import type { Parts } from '../parts.ts';
import { isOpenToAll } from '../search/open-to-all.ts';

/** A listing as one person may see it. */
export interface SeenListing {
  document: ListingDocument | OwnListingDocument | undefined;
  /** Whether there is nothing to wait for: it is as new as asked for, or nothing that this person has written. */
  isSettled: boolean;
}

/**
 * Reads one listing in real time: what is open to everybody, otherwise the person's own.
 * @param reader who asks, undefined for anybody
 * @param minVersion the version that the answer must have reached, where the reader has written it. What somebody else
 *   has, who may not know of it, is answered as what nobody has: it might be the reader's own that is not there yet.
 */
export async function findListing(
  { elasticsearch, aliasOf, privateReads }: Pick<Parts, 'elasticsearch' | 'aliasOf' | 'privateReads'>,
  { id, reader, minVersion }: { id: string; reader: string | undefined; minVersion: number },
): Promise<SeenListing> {
  const none = { document: undefined, version: Number.POSITIVE_INFINITY };
  const [found, own] = await Promise.all([
    readById<ListingDocument | Stub>(elasticsearch, aliasOf('listings'), id),
    reader === undefined ? none : privateReads<OwnListingDocument>('own-listings', reader).get(id),
  ]);
  const open = isOpenToAll(found) ? found : undefined;
  if (open !== undefined) {
    const isNewEnough = (open.sources.listing ?? 0) >= minVersion;
    const isOwn = own.document !== undefined || open.sellerId === reader;
    if (isNewEnough || !isOwn) return { document: open, isSettled: true };
  }
  return { document: own.document ?? open, isSettled: own.version >= minVersion };
}
