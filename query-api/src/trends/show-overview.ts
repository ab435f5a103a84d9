import type { TrendOverview, TrendOverviewQuery } from '@vivarium/contracts/trends/http/overview.ts';
import type { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { rangeOf } from '../market/range.ts';
import type { Parts } from '../parts.ts';
import { demandKnown } from './filters.ts';
import { overviewOf } from './overview.ts';
import { REPLY_AGE, rememberedTrend } from './remembered-trend.ts';

/** `GET /trends/overview`. */
export function showTrendOverview(parts: Parts): Handler<typeof trendQueries.showTrendOverview> {
  const { marketColumns, inTurns, clock } = parts;
  const overview = rememberedTrend(parts, async (query: TrendOverviewQuery): Promise<TrendOverview> => {
    const now = clock();
    const range = rangeOf(query, now);
    demandKnown(query);
    return inTurns(overviewOf(await marketColumns(), query, range, query.currency ?? 'USD', now));
  });
  return async ({ query }) => reply(await overview(query), { cache: keptFor(REPLY_AGE) });
}
