import type { Supply, SupplyQuery } from '@vivarium/contracts/trends/http/supply.ts';
import type { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { search } from '../elasticsearch/searches.ts';
import type { Parts } from '../parts.ts';
import { filterClauses } from './filters.ts';
import { REPLY_AGE, rememberedTrend } from './remembered-trend.ts';

/** More than there are countries. */
const MOST_COUNTRIES = 300;
/** Of one country; some countries have hundreds of districts, and a map of them says nothing. */
const MOST_REGIONS = 100;

interface Cell<Key = string> {
  key: Key;
  doc_count: number;
  centre: { location?: { lat: number; lon: number } };
}
type Answer = { countries: { buckets: (Cell & { regions?: { buckets: Cell[] } })[] } };

/** `GET /trends/supply`. */
export function listTrendSupply(parts: Parts): Handler<typeof trendQueries.listTrendSupply> {
  const { elasticsearch, aliasOf } = parts;
  const supply = rememberedTrend(parts, async (query: SupplyQuery): Promise<Supply> => {
    const { by = 'country', ...filters } = query;
    const centre = { geo_centroid: { field: 'location' } };
    const regions = {
      // What names no region stands under an empty one.
      terms: { field: 'region', size: MOST_REGIONS, missing: '' },
      aggs: { centre },
    };
    const { aggregations } = await search<never, Answer>(elasticsearch, {
      index: aliasOf('market'),
      size: 0,
      track_total_hits: false,
      query: { bool: { filter: [...filterClauses(filters), { term: { status: 'active' } }] } },
      aggs: {
        countries: {
          terms: { field: 'country', size: MOST_COUNTRIES },
          aggs: { centre, ...(by === 'region' && { regions }) },
        },
      },
    });
    const countries = aggregations?.countries.buckets ?? [];
    const items = countries.flatMap((country) =>
      (country.regions?.buckets ?? [{ ...country, key: '' }]).map((cell) => ({
        country: country.key,
        region: cell.key === '' ? null : cell.key,
        active: cell.doc_count,
        centre: { lat: rounded(cell.centre.location?.lat), lng: rounded(cell.centre.location?.lon) },
      })),
    );
    return {
      total: countries.reduce((sum, { doc_count }) => sum + doc_count, 0),
      items: items.toSorted((one, other) => other.active - one.active),
    };
  });
  return async ({ query }) => reply(await supply(query), { cache: keptFor(REPLY_AGE) });
}

/** To a hundredth of a degree: places are coarser than that. */
function rounded(degrees = 0): number {
  return Math.round(degrees * 100) / 100;
}
