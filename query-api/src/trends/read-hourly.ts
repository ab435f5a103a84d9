import type { estypes } from '@elastic/elasticsearch';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import {
  type HourlyAnswer,
  hourlyRanking,
  type Ranked,
  type TimeWindow,
} from '@vivarium/contracts/trends/hourly.ts';
import type { Hourly } from '@vivarium/contracts/trends/http/hourly.ts';
import { getMany } from '@vivarium/platform/elasticsearch/get-many.ts';
import { reading } from '../elasticsearch/reading.ts';
import { search } from '../elasticsearch/searches.ts';
import type { Parts } from '../parts.ts';
import { facetNames } from '../search/facet-labels.ts';

const facetOf = { category: 'category', species: 'species', trait: 'traits' } as const;

/** @returns the ranking of a window. Listings that nobody may open, or that there are not, are not in it. */
export function createReadHourly({ elasticsearch, activity, aliasOf }: Parts) {
  return async (window: TimeWindow, category?: string): Promise<Hourly> => {
    const ranking = await hourlyRanking(ask, window, category);
    const titles = await titlesOf(ranking.filter(({ kind }) => kind === 'listing'));
    const items = ranking.flatMap(({ kind, value, volume, velocity }) => {
      if (kind !== 'listing')
        return { kind, value, label: facetNames(facetOf[kind], value).label, volume, velocity };
      const label = titles.get(value);
      return label === undefined ? [] : { kind, value: encodeId(value), label, volume, velocity };
    });
    return { window, items };
  };

  async function ask(body: estypes.SearchSearchRequestBody): Promise<HourlyAnswer | undefined> {
    const asked = { index: activity, ignore_unavailable: true, ...body };
    return (await search<never, HourlyAnswer>(elasticsearch, asked)).aggregations;
  }

  async function titlesOf(listings: readonly Ranked[]): Promise<Map<string, string>> {
    if (listings.length === 0) return new Map();
    const ids = listings.map(({ value }) => value);
    const found = await reading(() =>
      getMany<Partial<ListingDocument>>(elasticsearch, {
        index: aliasOf('listings'),
        ids,
        _source: ['title'],
      }),
    );
    return new Map(
      ids.flatMap((id, i) => {
        const title = found[i]?._source?.title;
        return title === undefined ? [] : [[id, title]];
      }),
    );
  }
}
