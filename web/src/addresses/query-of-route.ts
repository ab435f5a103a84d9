import type { SavedQuery } from '@vivarium/contracts/saved-searches/state.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { KM_PER_MILE } from '@vivarium/contracts/shared/length.ts';
import { parameterOfFacet } from './facet-parameters.ts';
import type { SearchRoute } from './search-route.ts';

/** What the page knows of its reader, and searches by. */
interface Reader {
  /** Of distances that words say without one. */
  unit: 'km' | 'mi';
  /** Of prices that words say without one. */
  currency: Currency;
  /** Where they live, if they said. */
  region?: string | undefined;
}

/**
 * @param reader who may be another one, or think otherwise, when the search is asked again: what they mean by it is kept with it
 * @returns what the search page shows, as a saved search keeps it: parameters of `GET /listings`
 */
export function queryOfRoute(
  { q, words, facets, price, near, box, sort }: SearchRoute,
  reader: Reader,
): SavedQuery {
  const { traits = [], traitZygosity = [], ...others } = facets;
  const named = Object.entries(others).map(([facet, values]) => [
    parameterOfFacet[facet] ?? facet.replace(/^attributes\./, 'attr.'),
    values,
  ]);
  // In kilometres always; the unit is that of distances in words, too, so that one is only said where there are words.
  const inUnit = q !== undefined && reader.unit === 'mi';
  const radius = near?.radiusKm;
  const inWords = q === undefined || reader.currency === 'USD' ? undefined : reader.currency;
  const currency = price === undefined ? inWords : price.currency;
  return {
    ...Object.fromEntries(named),
    ...(q !== undefined && {
      q,
      understand: words?.exact !== true,
      ...(words?.without && { understand_without: words.without }),
      ...(words?.also && { understand_also: words.also }),
    }),
    // Animals with all of them, each as it was chosen.
    ...(traits.length + traitZygosity.length > 0 && { trait: [...traits, ...traitZygosity] }),
    ...(price?.min !== undefined && { min_price: price.min }),
    ...(price?.max !== undefined && { max_price: price.max }),
    ...(currency && { currency }),
    ...(near && { lat: near.lat, lng: near.lng }),
    ...(radius !== undefined && { radius: inUnit ? radius / KM_PER_MILE : radius }),
    ...(inUnit && { unit: 'mi' }),
    ...(box && { bbox: [box[3], box[2], box[1], box[0]].join() }),
    ...(reader.region !== undefined && { viewer_region: reader.region }),
    ...(sort && { sort }),
  };
}
