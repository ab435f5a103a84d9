import type { TrendOverview, TrendOverviewQuery } from '@vivarium/contracts/trends/http/overview.ts';
import type { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { searchTogether } from '../elasticsearch/searches.ts';
import type { Parts } from '../parts.ts';
import { filterClauses } from './filters.ts';
import { overviewOf } from './overview.ts';
import { type OverviewAnswer, overviewBodies } from './overview-bodies.ts';
import { rangeOf } from './range.ts';
import { REPLY_AGE, rememberedTrend } from './remembered-trend.ts';

/** `GET /trends/overview`. */
export function showTrendOverview(parts: Parts): Handler<typeof trendQueries.showTrendOverview> {
  const { elasticsearch, aliasOf, clock } = parts;
  const overview = rememberedTrend(parts, async (query: TrendOverviewQuery): Promise<TrendOverview> => {
    const now = clock();
    const range = rangeOf(query, now);
    const bodies = overviewBodies(filterClauses(query), range);
    const { responses } = await searchTogether<never, OverviewAnswer>(
      elasticsearch,
      aliasOf('market'),
      bodies,
    );
    return overviewOf(range, responses, query.currency ?? 'USD', now);
  });
  return async ({ query }) => reply(await overview(query), { cache: keptFor(REPLY_AGE) });
}
