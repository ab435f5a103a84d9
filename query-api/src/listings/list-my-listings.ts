import type { estypes } from '@elastic/elasticsearch';
import type { OwnListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { listingQueries } from '@vivarium/contracts/listings/queries.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';
import { privatePage } from '../private-reads/private-page.ts';
import { listingItem } from '../search/listing-item.ts';

const DEFAULT_LIMIT = 50;
const sort: estypes.SortOptions[] = [{ updatedAt: 'desc' }, { tieBreak: 'asc' }];

/** `GET /my/listings`: a person's own, in whatever status, last changed first. */
export function listMyListings({ privateReads }: Parts): Handler<typeof listingQueries.listMyListings> {
  return async ({ query: { status, cursor, limit: size = DEFAULT_LIMIT }, person: { sub: reader } }) => {
    const { documents, total, nextCursor } = await privatePage(
      privateReads<OwnListingDocument>('own-listings', reader),
      { filter: status === undefined ? [] : [{ terms: { status } }], sort, size },
      { my: reader, status },
      cursor,
    );
    const items = documents.map((document) => ({
      ...listingItem(document),
      createdAt: document.createdAt,
      updatedAt: document.updatedAt,
    }));
    return reply({ items, total, nextCursor }, { cache: SECRET });
  };
}
