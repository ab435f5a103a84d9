import type { estypes } from '@elastic/elasticsearch';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { type HourlyAnswer, hourlyRanking, type TimeWindow } from '@vivarium/contracts/trends/hourly.ts';
import type { Hourly } from '@vivarium/contracts/trends/http/hourly.ts';
import { search } from '../elasticsearch/searches.ts';
import type { Parts } from '../parts.ts';
import { facetNames } from '../search/facet-labels.ts';
import { listingsById } from '../search/listings-by-id.ts';

const facetOf = { category: 'category', species: 'species', trait: 'traits' } as const;

/** @returns the ranking of a window. Listings that nobody may open, or that there are not, are not in it. */
export function createReadHourly({ elasticsearch, activity, aliasOf }: Parts) {
  return async (window: TimeWindow, category?: string): Promise<Hourly> => {
    const ranking = await hourlyRanking(ask, window, category);
    const ids = ranking.flatMap(({ kind, value }) => (kind === 'listing' ? value : []));
    const listings = await listingsById(elasticsearch, aliasOf('listings'), ids);
    const items = ranking.flatMap(({ kind, value, volume, velocity }) => {
      if (kind !== 'listing')
        return { kind, value, label: facetNames(facetOf[kind], value).label, volume, velocity };
      const label = listings.get(value)?.title;
      return label === undefined ? [] : { kind, value: encodeId(value), label, volume, velocity };
    });
    return { window, items };
  };

  async function ask(body: estypes.SearchSearchRequestBody): Promise<HourlyAnswer | undefined> {
    const asked = { index: activity, ignore_unavailable: true, ...body };
    return (await search<never, HourlyAnswer>(elasticsearch, asked)).aggregations;
  }
}
