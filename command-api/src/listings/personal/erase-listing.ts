import { lifeAfter } from '@vivarium/contracts/listings/life.ts';
import { isAnimal } from '@vivarium/contracts/listings/state.ts';
import type { Decision, Listing } from '../decision.ts';

/**
 * Decides that nothing is left of a listing but what the market learns from: what kind of thing it was, what was asked and
 * paid for it, when, and in which country. Words, pictures, the town and what its seller made up go, of one that was removed
 * long ago too.
 */
export function decideErase(listing: Listing, now: Date): Decision {
  if (listing.status === 'removed' && listing.title === '') return 'unchanged';
  const { country, lat, lng } = listing.location;
  const location = { city: '', country, lat: Math.round(lat), lng: Math.round(lng) };
  const words = { title: '', description: '', media: [], location };
  const blank: Listing = isAnimal(listing)
    ? { ...listing, ...words, attributes: bare(listing.attributes) }
    : { ...listing, ...words, attributes: {} };
  const at = now.toISOString();
  const removed: Listing = { ...blank, status: 'removed', version: listing.version + 1, updatedAt: at };
  const life = listing.status === 'removed' ? listing.life : lifeAfter(listing, removed);
  const after: Listing = life === undefined ? removed : { ...removed, life };
  // Without what it was before, which an event would tell.
  return { type: 'listing.removed', after, changed: ['status', 'title', 'description', 'location', 'media'] };
}

/** What kind of animal it was. Names of localities and prey may be a seller's own words. */
function bare(attributes: Extract<Listing, { category: 'live-animal' }>['attributes']) {
  const { species, traits, sex, lifeStage, hatchedOn, weightGrams, origin } = attributes;
  return { species, traits, sex, lifeStage, hatchedOn, weightGrams, origin } as typeof attributes;
}
