import type { OwnListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { MyListingsSort } from '@vivarium/contracts/listings/http/own.ts';
import type { listingQueries } from '@vivarium/contracts/listings/queries.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';
import { privatePage, type SortKey } from '../private-reads/private-page.ts';
import { untilListed } from '../private-reads/until-listed.ts';
import { listingItem } from '../search/listing-item.ts';
import { exactText, searchWords } from '../search/text-query.ts';

const DEFAULT_LIMIT = 50;
const changed: SortKey = { by: { updatedAt: 'desc' }, is: 'whole' };
const tieBreak: SortKey = { by: { tieBreak: 'asc' }, is: 'whole' };

const sorts: Readonly<Record<MyListingsSort, readonly SortKey[]>> = {
  changed: [changed, tieBreak],
  newest: [{ by: { createdAt: 'desc' }, is: 'whole' }, tieBreak],
  price_asc: [{ by: { priceDollars: 'asc' }, is: 'decimal' }, changed, tieBreak],
  price_desc: [{ by: { priceDollars: 'desc' }, is: 'decimal' }, changed, tieBreak],
  title: [{ by: { 'title.sorted': 'asc' }, is: 'text' }, changed, tieBreak],
};

/** `GET /my/listings`: a person's own, in whatever status. */
export function listMyListings({
  privateReads,
  waits,
}: Parts): Handler<typeof listingQueries.listMyListings> {
  return async ({ query, person: { sub: reader } }) => {
    const { q = '', status, sort = 'changed', min_version = [], cursor } = query;
    const reads = privateReads<OwnListingDocument>('own-listings', reader);
    await untilListed({ waits, reads, reader }, 'listing', min_version);
    const words = searchWords(q);
    const found = words.length === 0 ? [] : [exactText(words)];
    const [{ documents, total, nextCursor }, statuses] = await Promise.all([
      privatePage(
        reads,
        {
          filter: status === undefined ? found : [...found, { terms: { status } }],
          sort: sorts[sort],
          size: query.limit ?? DEFAULT_LIMIT,
        },
        { my: reader, words, status, sort },
        cursor,
      ),
      reads.count('status', found),
    ]);
    const items = documents.map((document) => ({
      ...listingItem(document),
      createdAt: document.createdAt,
      updatedAt: document.updatedAt,
    }));
    return reply({ items, total, statuses, nextCursor }, { cache: SECRET });
  };
}
