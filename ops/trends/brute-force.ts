import { lifeOf } from '@vivarium/contracts/listings/life.ts';
import { isAnimal, type ListingState } from '@vivarium/contracts/listings/state.ts';
import { majorOf } from '@vivarium/contracts/shared/currency.ts';
import type { Money } from '@vivarium/contracts/shared/money.ts';
import { inDollars } from '@vivarium/contracts/shared/reference-rates.ts';

/**
 * The numbers of the dashboards, counted the long way over the listings as the write stores hold them: no index, no
 * read model, nothing that query-api or the projector are made of.
 */
export interface Counted {
  listed: number;
  sold: number;
  removed: number;
  active: number;
  paid: number;
  medianAsked: number | null;
  medianSold: number | null;
  medianDaysToSell: number | null;
}

const FEWEST = 5;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Days, `YYYY-MM-DD`, both included. */
interface Days {
  from: string;
  to: string;
}

/** @returns what is told of days. Medians in dollars and days. */
export function countedIn(listings: readonly ListingState[], { from, to }: Days): Counted {
  const facts = listings.filter((one) => one.status !== 'banned' && lifeOf(one).length > 0);
  const isWithin = (at: string | null | undefined) =>
    typeof at === 'string' && at.slice(0, 10) >= from && at.slice(0, 10) <= to;
  const listed = facts.filter((one) => isWithin(one.publishedAt));
  const sold = facts.filter((one) => one.status === 'sold' && isWithin(one.soldAt));
  const paid = sold.flatMap(({ soldFor }) => soldFor ?? []);
  return {
    listed: listed.length,
    sold: sold.length,
    removed: facts.filter((one) => one.status === 'removed' && isWithin(lifeOf(one).at(-1)?.at)).length,
    active: facts.filter((one) => statusAtEndOf(one, to) === 'active').length,
    paid: paid.length,
    medianAsked: percentileOf(
      listed.map(({ price }) => dollars(price)),
      0.5,
    ),
    medianSold: percentileOf(paid.map(dollars), 0.5),
    medianDaysToSell: percentileOf(
      sold.map(
        ({ soldAt, publishedAt }) => (Date.parse(soldAt ?? '') - Date.parse(publishedAt ?? '')) / DAY_MS,
      ),
      0.5,
    ),
  };
}

function statusAtEndOf(listing: ListingState, day: string): string | undefined {
  return lifeOf(listing).findLast(({ at }) => at.slice(0, 10) <= day)?.status;
}

/** @returns the percentile with linear interpolation; null of fewer than five. @param share 0.5 for the median */
export function percentileOf(values: readonly number[], share: number): number | null {
  if (values.length < FEWEST) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const place = share * (sorted.length - 1);
  const [below = 0, above = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

export function dollars({ amount, currency }: Money): number {
  return inDollars(majorOf(amount, currency), currency);
}

/** Whether a listing is of a species and has all of some genes. */
export function isOf(listing: ListingState, species: string, genes: readonly string[]): boolean {
  if (!isAnimal(listing) || listing.attributes.species !== species) return false;
  const carried = listing.attributes.traits.map(({ gene }) => gene);
  return genes.every((gene) => carried.includes(gene));
}
