import type { Client } from '@elastic/elasticsearch';
import { Problem, parseOrThrow } from '@vivarium/contracts/problem.ts';
import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { minVersionQuerySchema } from '@vivarium/contracts/shared/min-version.ts';
import { LIVE, sendJson } from '@vivarium/platform/http/cached-json.ts';
import type { RequestHandler } from 'express';
import { readById } from '../platform/read-by-id.ts';
import { untilProjected } from '../platform/until-projected.ts';
import { listingCounts } from './listing-counts.ts';
import { publicProfile } from './public-profile.ts';

/** `GET /users/:id`: the public profile. */
export function profileRoute(
  elasticsearch: Client,
  indices: { sellers: string; listings: string },
): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { min_version: minVersion = 0 } = parseOrThrow(
      minVersionQuerySchema,
      request.query,
      'invalid_request',
    );
    const id = decodeId(request.params.id);
    const read = async () => {
      const seller =
        id === undefined ? undefined : await readById<SellerDocument>(elasticsearch, indices.sellers, id);
      return id === undefined || (seller?.sources.seller ?? 0) >= minVersion ? { seller } : undefined;
    };
    const { seller } = await untilProjected(read);
    if (seller === undefined) throw new Problem('user_not_found', 'There is no such person.');
    const counts = await listingCounts(elasticsearch, indices.listings, [seller.id]);
    sendJson(request, response, publicProfile(seller, counts.get(seller.id)), LIVE);
  };
}
