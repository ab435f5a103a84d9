import { Problem } from '@vivarium/contracts/problem.ts';
import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';
import type { sellerQueries } from '@vivarium/contracts/sellers/queries.ts';
import { LIVE, PERSONAL } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { readById } from '../elasticsearch/read-by-id.ts';
import type { Parts } from '../parts.ts';
import { listingCounts } from './listing-counts.ts';
import { publicProfile } from './public-profile.ts';

/** `GET /users/:id`: the public profile. */
export function showUser({ elasticsearch, aliasOf, waits }: Parts): Handler<typeof sellerQueries.showUser> {
  return async ({ params: { id }, query: { min_version: minVersion = 0 }, person }) => {
    const read = () => readById<SellerDocument>(elasticsearch, aliasOf('sellers'), id);
    const readOwn = async () => {
      const own = await read();
      return (own?.sources.seller ?? 0) >= minVersion ? { own } : undefined;
    };
    const seller =
      person?.sub === id ? (await waits.until(id, `user ${minVersion}`, readOwn)).own : await read();
    if (!seller?.visible) throw new Problem('user_not_found', 'There is no such person.');
    const counts = await listingCounts(elasticsearch, aliasOf('listings'), [seller.id]);
    return reply(publicProfile(seller, counts.get(seller.id)), {
      cache: person === undefined ? LIVE : PERSONAL,
      headers: { Vary: 'Authorization' },
    });
  };
}
