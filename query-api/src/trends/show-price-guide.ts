import type { PriceGuide, PriceGuideQuery } from '@vivarium/contracts/trends/http/price-guide.ts';
import type { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { guideDays, priceGuideOf } from '../market/price-guide.ts';
import { dayOf } from '../market/range.ts';
import type { Parts } from '../parts.ts';
import { guideNarrowing } from './guide-narrowing.ts';
import { REPLY_AGE, rememberedTrend } from './remembered-trend.ts';
import { suggestingByGenes } from './suggested-by-genes.ts';

/** `GET /trends/price-guide`. */
export function showPriceGuide(parts: Parts): Handler<typeof trendQueries.showPriceGuide> {
  const { marketColumns, inTurns, clock } = parts;
  const suggest = suggestingByGenes(parts);
  const guide = rememberedTrend(parts, async (query: PriceGuideQuery): Promise<PriceGuide> => {
    const narrowing = guideNarrowing(query);
    const range = guideDays(dayOf(clock()));
    const market = await marketColumns();
    const { species, currency = 'USD' } = query;
    const byGenes = await suggest(market, species, narrowing, range, currency);
    return { ...(await inTurns(priceGuideOf(market, narrowing, range, currency))), byGenes };
  });
  return async ({ query }) => reply(await guide(query), { cache: keptFor(REPLY_AGE) });
}
