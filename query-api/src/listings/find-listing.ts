import type { ListingDocument, OwnListingDocument, Stub } from '@vivarium/contracts/listings/document.ts';
import { openStatuses } from '@vivarium/contracts/listings/status.ts';
import { readById } from '../elasticsearch/read-by-id.ts';
import type { Parts } from '../parts.ts';

/** A listing as one person may see it. */
export interface SeenListing {
  document: ListingDocument | OwnListingDocument | undefined;
  /** Whether what was read is as new as asked for, in everything that this person may see. */
  isSettled: boolean;
}

/**
 * Reads one listing in real time: what is open to everybody, otherwise the person's own.
 * @param reader who asks, undefined for anybody
 * @param minVersion the version that the answer must have reached
 */
export async function findListing(
  { elasticsearch, aliasOf, privateReads }: Pick<Parts, 'elasticsearch' | 'aliasOf' | 'privateReads'>,
  { id, reader, minVersion }: { id: string; reader: string | undefined; minVersion: number },
): Promise<SeenListing> {
  const none = { document: undefined, version: Number.POSITIVE_INFINITY };
  const [open, own] = await Promise.all([
    readById<ListingDocument | Stub>(elasticsearch, aliasOf('listings'), id),
    reader === undefined ? none : privateReads<OwnListingDocument>('own-listings', reader).get(id),
  ]);
  const version = open?.sources.listing ?? 0;
  if (open?.visible && openStatuses.includes(open.status) && version >= minVersion) {
    return { document: open, isSettled: true };
  }
  if (own.document !== undefined) return { document: own.document, isSettled: own.version >= minVersion };
  return { document: undefined, isSettled: version >= minVersion && own.version >= minVersion };
}
