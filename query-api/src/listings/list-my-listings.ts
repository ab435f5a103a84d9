import type { estypes } from '@elastic/elasticsearch';
import type { OwnListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { listingQueries } from '@vivarium/contracts/listings/queries.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';
import { privateReads } from '../platform/private-reads.ts';
import { listingItem } from '../search/listing-item.ts';
import { listName, openCursor, sealCursor } from './cursor.ts';

const DEFAULT_LIMIT = 50;
const sort: estypes.SortOptions[] = [{ updatedAt: 'desc' }, { tieBreak: 'asc' }];

/** `GET /my/listings`: a person's own, in whatever status, last changed first. */
export function listMyListings({
  elasticsearch,
  aliasOf,
}: Parts): Handler<typeof listingQueries.listMyListings> {
  return async ({ query: { status, cursor, limit: size = DEFAULT_LIMIT }, person: { sub: reader } }) => {
    const list = listName({ my: reader, status });
    // The order has the shape of "newest": a time, then the tie-break.
    const newest = { order: { by: 'newest' }, words: [] } as const;
    const after = cursor === undefined ? undefined : openCursor(list, newest, cursor).after;
    const own = privateReads<OwnListingDocument>(elasticsearch, aliasOf('own-listings'), reader);
    const { hits, total } = await own.search({
      filter: status === undefined ? [] : [{ terms: { status } }],
      sort,
      size,
      ...(after === undefined ? {} : { after }),
    });
    const last = hits.length === size ? hits.at(-1) : undefined;
    return reply(
      {
        items: hits.map(({ document }) => ({
          ...listingItem(document),
          createdAt: document.createdAt,
          updatedAt: document.updatedAt,
        })),
        total,
        nextCursor: last === undefined ? null : sealCursor(list, { after: last.sort, spelling: 'exact' }),
      },
      { cache: SECRET },
    );
  };
}
