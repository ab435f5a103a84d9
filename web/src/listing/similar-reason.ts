import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import type { LengthUnit } from '@vivarium/contracts/shared/length.ts';
import type { SimilarListing } from '@vivarium/contracts/similar/http.ts';
import { formatDistance } from '../format/distance.ts';

type Other = Pick<
  SimilarListing,
  'traits' | 'sharedTraits' | 'sharedAttributes' | 'priceRatio' | 'distanceKm'
>;

/** Prices that differ by less are called the same. */
const SAME_PRICE = 0.03;
/** Nobody calls two things near each other that are farther apart. */
const FARTHEST_KM = 1000;

/**
 * Why a listing is called similar, in words: `Same traits · 12% less · 40 km from this one`.
 *
 * @param listing what the other is like
 */
export function similarReason(
  listing: Pick<ListingDetail, 'traits'>,
  other: Other,
  unit: LengthUnit,
  locale?: string,
): string {
  const near =
    other.distanceKm > FARTHEST_KM ? '' : `${formatDistance(other.distanceKm, unit, locale)} from this one`;
  const words = [inCommon(listing, other), priceWords(other.priceRatio, locale), near]
    .filter((part) => part !== '')
    .join(' · ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function inCommon({ traits }: Pick<ListingDetail, 'traits'>, other: Other): string {
  const { sharedTraits, sharedAttributes } = other;
  if (sharedTraits.length > 0) {
    const isSame = sharedTraits.length === traits.length && sharedTraits.length === other.traits.length;
    if (isSame) return 'same traits';
    const labels = other.traits.filter(({ gene }) => sharedTraits.includes(gene)).map(({ label }) => label);
    return `also ${labels.slice(0, 3).join(', ')}`;
  }
  if (sharedAttributes.includes('model')) return 'same model';
  return sharedAttributes.includes('brand') ? 'same brand' : '';
}

function priceWords(ratio: number | null, locale?: string): string {
  if (ratio === null) return '';
  if (Math.abs(ratio - 1) < SAME_PRICE) return 'same price';
  if (ratio >= 2)
    return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(ratio)} times the price`;
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(Math.abs(ratio - 1));
  return `${share} ${ratio < 1 ? 'less' : 'more'}`;
}
