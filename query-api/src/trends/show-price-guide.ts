import type { PriceGuide, PriceGuideQuery } from '@vivarium/contracts/trends/http/price-guide.ts';
import type { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { searchTogether } from '../elasticsearch/searches.ts';
import type { Parts } from '../parts.ts';
import { type GuideAnswer, guideBodies, guideClauses, guideDays, priceGuideOf } from './price-guide.ts';
import { dayOf } from './range.ts';
import { REPLY_AGE, rememberedTrend } from './remembered-trend.ts';

/** `GET /trends/price-guide`. */
export function showPriceGuide(parts: Parts): Handler<typeof trendQueries.showPriceGuide> {
  const { elasticsearch, aliasOf, clock } = parts;
  const guide = rememberedTrend(parts, async (query: PriceGuideQuery): Promise<PriceGuide> => {
    const days = guideDays(dayOf(clock()));
    const bodies = guideBodies(guideClauses(query), days);
    const { responses } = await searchTogether<never, GuideAnswer>(elasticsearch, aliasOf('market'), bodies);
    return priceGuideOf(days, responses, query.currency ?? 'USD');
  });
  return async ({ query }) => reply(await guide(query), { cache: keptFor(REPLY_AGE) });
}
