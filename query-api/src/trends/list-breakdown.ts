import type { TrendBreakdown, TrendDimension } from '@vivarium/contracts/trends/http/overview.ts';
import type { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { daysOf } from '../market/range.ts';
import type { Parts } from '../parts.ts';
import { facetNames } from '../search/facet-labels.ts';
import { breakdownOf } from './breakdown.ts';
import { demandKnown } from './filters.ts';
import { REPLY_AGE, rememberedTrend } from './remembered-trend.ts';

/** The facet whose values have the names of a dimension. */
const facets: Readonly<Record<TrendDimension, string>> = {
  category: 'category',
  species: 'species',
  trait: 'traits',
  country: 'country',
};

/** `GET /trends/breakdown`. */
export function listTrendBreakdown(parts: Parts): Handler<typeof trendQueries.listTrendBreakdown> {
  const { marketColumns, inTurns, clock } = parts;
  type Query = Parameters<ReturnType<typeof listTrendBreakdown>>[0]['query'];
  const breakdown = rememberedTrend(parts, async (query: Query): Promise<TrendBreakdown> => {
    const { by, currency = 'USD' } = query;
    const range = daysOf(query, clock());
    demandKnown(query);
    const labelOf = (value: string) => facetNames(facets[by], value).label;
    const asked = { narrowing: query, by, range };
    const items = await inTurns(breakdownOf(await marketColumns(), asked, { currency, labelOf }));
    return { range, currency, items };
  });
  return async ({ query }) => reply(await breakdown(query), { cache: keptFor(REPLY_AGE) });
}
