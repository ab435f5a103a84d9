import type { Client, estypes } from '@elastic/elasticsearch';
import type { OwnListingDocument } from '@vivarium/contracts/listings/document.ts';
import { type MyListingsPage, myListingsQuerySchema } from '@vivarium/contracts/listings/http/own.ts';
import { parseOrThrow } from '@vivarium/contracts/problem.ts';
import { personOf } from '@vivarium/platform/auth/authenticate.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import type { RequestHandler } from 'express';
import { privateReads } from '../platform/private-reads.ts';
import { listName, openCursor, sealCursor } from './cursor.ts';
import { listingItem } from './listing-item.ts';

const DEFAULT_LIMIT = 50;
const sort: estypes.SortOptions[] = [{ updatedAt: 'desc' }, { tieBreak: 'asc' }];

/** `GET /my/listings`: a person's own, in whatever status, last changed first. */
export function myListingsRoute(elasticsearch: Client, ownListings: string): RequestHandler {
  return async (request, response) => {
    const { status, cursor, limit } = parseOrThrow(myListingsQuerySchema, request.query, 'invalid_request');
    const { sub: reader } = personOf(request);
    const list = listName({ my: reader, status });
    // The order has the shape of "newest": a time, then the tie-break.
    const newest = { order: { by: 'newest' }, words: [] } as const;
    const after = cursor === undefined ? undefined : openCursor(list, newest, cursor).after;
    const size = limit ?? DEFAULT_LIMIT;
    const { hits, total } = await privateReads<OwnListingDocument>(elasticsearch, ownListings, reader).search(
      {
        filter: status === undefined ? [] : [{ terms: { status } }],
        sort,
        size,
        ...(after === undefined ? {} : { after }),
      },
    );
    const last = hits.length === size ? hits.at(-1) : undefined;
    const page: MyListingsPage = {
      items: hits.map(({ document }) => ({
        ...listingItem(document),
        createdAt: document.createdAt,
        updatedAt: document.updatedAt,
      })),
      total,
      nextCursor: last === undefined ? null : sealCursor(list, { after: last.sort, spelling: 'exact' }),
    };
    response.set('Cache-Control', SECRET).json(page);
  };
}
