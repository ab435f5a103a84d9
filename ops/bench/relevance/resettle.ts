import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { seededRandom } from '../../random/seeded.ts';
import { places } from './judged.ts';

type PlaceName = keyof typeof places;

/** Where the places of the queries are, as far as it is not the United States; and what is paid there. */
const abroad: Partial<Record<PlaceName, { country: string; currency: Currency }>> = {
  leeds: { country: 'GB', currency: 'GBP' },
  london: { country: 'GB', currency: 'GBP' },
  manchester: { country: 'GB', currency: 'GBP' },
  reading: { country: 'GB', currency: 'GBP' },
  bristol: { country: 'GB', currency: 'GBP' },
  glasgow: { country: 'GB', currency: 'GBP' },
  berlin: { country: 'DE', currency: 'EUR' },
  munich: { country: 'DE', currency: 'EUR' },
  paris: { country: 'FR', currency: 'EUR' },
  toronto: { country: 'CA', currency: 'CAD' },
};
const names = Object.keys(places) as PlaceName[];

/** One in so many listings moves. */
const ONE_IN = 6;
/** How far from the middle of a place they live, in degrees: within what “near” means. */
const SPREAD = 0.3;

/**
 * Lets some of the listings live where the queries look for them, and be priced in the currency of the place: the demo
 * market has too few sellers to be at all those places, and prices everything in dollars, so that queries that name
 * one would have no full answer. Which, is drawn from the id, not from what is listed.
 */
export function resettled(listing: ListingState): ListingState {
  const random = seededRandom(Number.parseInt(listing.id.slice(-8), 16));
  if (random.integer(1, ONE_IN) !== 1) return listing;
  const name = random.pick(names);
  const { lat, lng, name: city } = places[name].in.near;
  const { country, currency } = abroad[name] ?? { country: 'US', currency: 'USD' };
  const aside = () => (random.integer(-100, 100) / 100) * SPREAD;
  return {
    ...listing,
    price: { ...listing.price, currency },
    location: { lat: lat + aside(), lng: lng + aside(), city, country },
  };
}
