import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { trendBounds } from '@vivarium/contracts/trends/bounds.ts';
import type { TrendBreakdown, TrendDimension, TrendRow } from '@vivarium/contracts/trends/http/overview.ts';
import type { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { search } from '../elasticsearch/searches.ts';
import type { Parts } from '../parts.ts';
import { facetNames } from '../search/facet-labels.ts';
import { filterClauses } from './filters.ts';
import { mediansOf } from './overview.ts';
import { breakdownAggregations, type StepBucket, within } from './overview-bodies.ts';
import { type Days, daysOf } from './range.ts';
import { REPLY_AGE, rememberedTrend } from './remembered-trend.ts';

/** The field of the facts, and the facet whose values have its names. */
const dimensions: Readonly<Record<TrendDimension, { field: string; facet: string }>> = {
  category: { field: 'category', facet: 'category' },
  species: { field: 'species', facet: 'species' },
  trait: { field: 'traits', facet: 'traits' },
  country: { field: 'country', facet: 'country' },
};

type Counted = Pick<StepBucket, 'doc_count'> & Partial<StepBucket>;
interface Row {
  key: string;
  listed: Counted;
  sold: Counted;
  removed: Counted;
  active: Counted;
}

/** `GET /trends/breakdown`. */
export function listTrendBreakdown(parts: Parts): Handler<typeof trendQueries.listTrendBreakdown> {
  const { elasticsearch, aliasOf, clock } = parts;
  type Query = Parameters<ReturnType<typeof listTrendBreakdown>>[0]['query'];
  const breakdown = rememberedTrend(parts, async (query: Query): Promise<TrendBreakdown> => {
    const days = daysOf(query, clock());
    const currency = query.currency ?? 'USD';
    const { field, facet } = dimensions[query.by];
    const { aggregations } = await search<never, { rows: { buckets: Row[] } }>(elasticsearch, {
      index: aliasOf('market'),
      size: 0,
      track_total_hits: false,
      query: { bool: { filter: [...filterClauses(query), touching(days)] } },
      aggs: {
        rows: {
          terms: { field, size: trendBounds.rows, order: [{ listed: 'desc' }, { _key: 'asc' }] },
          aggs: breakdownAggregations(days),
        },
      },
    });
    const items = (aggregations?.rows.buckets ?? []).map((row) => rowOf(row, facet, currency));
    return { range: days, currency, items };
  });
  return async ({ query }) => reply(await breakdown(query), { cache: keptFor(REPLY_AGE) });
}

/** Whatever is counted of a time was on sale in it, or came and went within a day. */
function touching(days: Days) {
  const on = { range: { onSale: { gte: days.from, lte: days.to } } };
  return {
    bool: { should: [on, ...['listedAt', 'soldAt', 'removedAt'].map((field) => within(field, days))] },
  };
}

function rowOf({ key, listed, sold, removed, active }: Row, facet: string, currency: Currency): TrendRow {
  return {
    value: key,
    label: facetNames(facet, key).label,
    listed: listed.doc_count,
    sold: sold.doc_count,
    removed: removed.doc_count,
    active: active.doc_count,
    ...mediansOf({ ...listed, n: listed.doc_count }, { ...sold, n: sold.doc_count }, currency),
  };
}
