import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { SavedQuery } from '@vivarium/contracts/saved-searches/state.ts';
import type { Random } from '../../random/seeded.ts';

/** Kilometres, as people choose them. */
const radii = [25, 50, 100, 200, 400];

/**
 * A saved search as people have them: 85 % with a species, half with a trait, half with a price range, 70 % with a circle, a
 * fifth with words: made of a listing, around the place of another.
 * @param isElsewhere all have a circle, at the other end of the earth, where there are none of these listings: so the searches of a
 *   market that has grown in width look to one that has not
 */
export function savedQuery(
  random: Random,
  listings: readonly ListingDocument[],
  isElsewhere = false,
): SavedQuery {
  const listing = random.pick(listings);
  const { species, traits, sex, priceDollars, title } = listing;
  const { lat, lon } = random.pick(listings).location;
  const centre = isElsewhere ? { lat: -lat, lon: lon > 0 ? lon - 180 : lon + 180 } : { lat, lon };
  const price = Math.max(1, Math.round(priceDollars));
  const word = random.pick(title.split(/\s+/)).replaceAll(/[^\p{L}]/gu, '');
  return {
    ...(species !== null && random.chance(0.85) && { species: [species] }),
    ...(traits.length > 0 && random.chance(0.5) && { trait: [random.pick(traits)] }),
    ...(sex !== null && random.chance(0.2) && { sex: [sex] }),
    ...(random.chance(0.5) && { min_price: Math.floor(price * 0.5), max_price: Math.ceil(price * 1.5) }),
    ...((isElsewhere || random.chance(0.7)) && {
      lat: centre.lat,
      lng: centre.lon,
      radius: random.pick(radii),
    }),
    ...(word.length > 2 && random.chance(0.2) && { q: word.toLowerCase(), understand: false }),
  };
}
