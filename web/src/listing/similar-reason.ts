import { t } from '@lingui/core/macro';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import type { LengthUnit } from '@vivarium/contracts/shared/length.ts';
import type { SimilarListing } from '@vivarium/contracts/similar/http.ts';
import { formatDistance } from '../format/distance.ts';
import { numberFormat } from '../format/number-format.ts';

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
  const distance = formatDistance(other.distanceKm, unit, locale);
  const near = other.distanceKm > FARTHEST_KM ? '' : t`${distance} from this one`;
  const words = [inCommon(listing, other), priceWords(other.priceRatio, locale), near]
    .filter((part) => part !== '')
    .join(' · ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function inCommon({ traits }: Pick<ListingDetail, 'traits'>, other: Other): string {
  const { sharedTraits, sharedAttributes } = other;
  if (sharedTraits.length > 0) {
    const isSame = sharedTraits.length === traits.length && sharedTraits.length === other.traits.length;
    if (isSame) return t`same traits`;
    const labels = other.traits.filter(({ gene }) => sharedTraits.includes(gene)).map(({ label }) => label);
    const shared = labels.slice(0, 3).join(', ');
    return t`also ${shared}`;
  }
  if (sharedAttributes.includes('model')) return t`same model`;
  return sharedAttributes.includes('brand') ? t`same brand` : '';
}

function priceWords(ratio: number | null, locale?: string): string {
  if (ratio === null) return '';
  if (Math.abs(ratio - 1) < SAME_PRICE) return t`same price`;
  if (ratio >= 2) {
    const times = numberFormat(locale, { maximumFractionDigits: 1 }).format(ratio);
    return t`${times} times the price`;
  }
  const share = numberFormat(locale, { style: 'percent' }).format(Math.abs(ratio - 1));
  return ratio < 1 ? t`${share} less` : t`${share} more`;
}
