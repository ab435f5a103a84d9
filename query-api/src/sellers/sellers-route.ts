import type { Client } from '@elastic/elasticsearch';
import { parseOrThrow } from '@vivarium/contracts/problem.ts';
import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';
import { type Sellers, sellersQuerySchema } from '@vivarium/contracts/sellers/http.ts';
import { LIVE, sendJson } from '@vivarium/platform/http/cached-json.ts';
import type { RequestHandler } from 'express';
import { search, totalOf } from '../platform/searches.ts';
import { listingCounts } from './listing-counts.ts';
import { publicProfile } from './public-profile.ts';
import { sellersBody } from './sellers-body.ts';

const DEFAULT_LIMIT = 10;

/** `GET /sellers?q=`: sellers by name. */
export function sellersRoute(
  elasticsearch: Client,
  indices: { sellers: string; listings: string },
): RequestHandler {
  return async (request, response) => {
    const { q, limit } = parseOrThrow(sellersQuerySchema, request.query, 'invalid_request');
    const body = sellersBody(q ?? '', limit ?? DEFAULT_LIMIT);
    const { hits } = await search<SellerDocument>(elasticsearch, { index: indices.sellers, ...body });
    const sellers = hits.hits.flatMap(({ _source }) => (_source === undefined ? [] : [_source]));
    const counts = await listingCounts(
      elasticsearch,
      indices.listings,
      sellers.map(({ id }) => id),
    );
    const answer: Sellers = {
      sellers: sellers.map((seller) => publicProfile(seller, counts.get(seller.id))),
      total: totalOf({ hits }),
    };
    sendJson(request, response, answer, LIVE);
  };
}
