import { namedFacets } from '@vivarium/query-api/search/attributes.ts';
import { itemFields } from '@vivarium/query-api/search/search-body.ts';
import type { RequestOptions, SearchkitConfig } from 'searchkit';

/**
 * Searchkit as a careful team would set it up over our own index, so that the comparison is with Searchkit and not
 * with a bad configuration of it:
 *
 * - `search_attributes`: the weights that its documentation gives as an example (the title counts three times), the
 *   names from the catalogue twice, then description and seller. It searches the names that our projector writes, so
 *   it has every synonym that we have ("BP", "royal python", "Python regius").
 * - `fuzziness` is not set: Searchkit's default is `AUTO:4,8`.
 * - every facet of our page, each a `keyword` field with eager global ordinals; `price` numeric, by the field in major units that
 *   our pages refine by.
 * - the status filter by `getBaseFilters`, as its guide does it.
 * - highlights of the title only, which is all that our cards mark; the fields of a hit are those of our cards.
 * - default order `_score` alone, as in its sorting guide (the cheapest there is: ties fall into the order of the
 *   index, which is newest first).
 *
 * Not possible with it, hence missing: the order by distance.
 */
export const searchSettings: SearchkitConfig['search_settings'] = {
  search_attributes: [
    { field: 'title', weight: 3 },
    { field: 'names', weight: 2 },
    { field: 'description', weight: 1 },
    { field: 'sellerName.text', weight: 1 },
  ],
  result_attributes: [...itemFields],
  highlight_attributes: ['title'],
  facet_attributes: [
    ...namedFacets.map((name) => ({ attribute: name, field: name, type: 'string' as const })),
    { attribute: 'price', field: 'priceDollars', type: 'numeric' },
  ],
  filter_attributes: [
    { attribute: 'publishedAt', field: 'publishedAt', type: 'date' },
    { attribute: 'weightGrams', field: 'weightGrams', type: 'numeric' },
  ],
  sorting: {
    default: { field: '_score', order: 'desc' },
    _newest: { field: 'publishedAt', order: 'desc' },
    _price_asc: { field: 'priceDollars', order: 'asc' },
    _price_desc: { field: 'priceDollars', order: 'desc' },
  },
  geo_attribute: 'location',
};

/** Only what may be found: the filter that all our own searches have too. */
export const requestOptions: RequestOptions = {
  getBaseFilters: () => [{ bool: { must: { term: { status: 'active' } } } }],
};
