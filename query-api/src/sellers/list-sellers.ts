import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';
import type { sellerQueries } from '@vivarium/contracts/sellers/queries.ts';
import { LIVE } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { search, totalOf } from '../elasticsearch/searches.ts';
import type { Parts } from '../parts.ts';
import { listingCounts } from './listing-counts.ts';
import { publicProfile } from './public-profile.ts';
import { sellersBody } from './sellers-body.ts';

const DEFAULT_LIMIT = 10;

/** `GET /sellers?q=`: sellers by name. */
export function listSellers({ elasticsearch, aliasOf }: Parts): Handler<typeof sellerQueries.listSellers> {
  return async ({ query: { q = '', limit = DEFAULT_LIMIT } }) => {
    const body = sellersBody(q, limit);
    const { hits } = await search<SellerDocument>(elasticsearch, { index: aliasOf('sellers'), ...body });
    const sellers = hits.hits.flatMap(({ _source }) => (_source === undefined ? [] : [_source]));
    const counts = await listingCounts(
      elasticsearch,
      aliasOf('listings'),
      sellers.map(({ id }) => id),
    );
    return reply(
      {
        sellers: sellers.map((seller) => publicProfile(seller, counts.get(seller.id))),
        total: totalOf({ hits }),
      },
      { cache: LIVE },
    );
  };
}
