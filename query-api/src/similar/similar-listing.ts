import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { distanceKm, type Point } from '@vivarium/contracts/shared/location.ts';
import type { SimilarListing } from '@vivarium/contracts/similar/http.ts';
import { listingItem } from '../search/listing-item.ts';
import { MOST_OF_ONE_SELLER } from './similar-body.ts';

/** What is read of a similar listing. */
export type SimilarSource = Omit<ListingDocument, 'description' | 'visible' | 'withheld'>;

/** @returns `other` as an item, with what it has in common with `listing`. */
export function similarListing(listing: ListingDocument, other: SimilarSource): SimilarListing {
  const traits = new Set(listing.traitZygosity);
  const shared = other.traitZygosity.filter((trait) => traits.has(trait));
  const { attributes } = listing;
  return {
    ...listingItem(other),
    distanceKm: Math.round(distanceKm(pointOf(listing), pointOf(other)) * 10) / 10,
    sharedTraits: [...new Set(shared.map((trait) => trait.slice(0, trait.lastIndexOf(':'))))],
    sharedAttributes: Object.keys(attributes).filter((key) => attributes[key] === other.attributes[key]),
    priceRatio: ratio(listing, other),
  };
}

/** @returns the first `size`, at most {@link MOST_OF_ONE_SELLER} of each seller, in their order. */
export function diverse<T extends { sellerId: string }>(listings: readonly T[], size: number): T[] {
  const taken = new Map<string, number>();
  const kept = listings.filter(({ sellerId }) => {
    const before = taken.get(sellerId) ?? 0;
    taken.set(sellerId, before + 1);
    return before < MOST_OF_ONE_SELLER;
  });
  return kept.slice(0, size);
}

function pointOf({ location: { lat, lon } }: SimilarSource): Point {
  return { lat, lng: lon };
}

function ratio(one: SimilarSource, other: SimilarSource): number | null {
  if (one.priceDollars === 0) return null;
  return Math.round((other.priceDollars / one.priceDollars) * 1000) / 1000;
}
