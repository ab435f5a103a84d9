import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import { lifeOf, MOST_MOMENTS } from '@vivarium/contracts/listings/life.ts';
import { isAnimal, type ListingState } from '@vivarium/contracts/listings/state.ts';
import { majorOf } from '@vivarium/contracts/shared/currency.ts';
import type { Money } from '@vivarium/contracts/shared/money.ts';
import { inDollars } from '@vivarium/contracts/shared/reference-rates.ts';
import type { References } from '../../definition/projection.ts';
import { isNewer, stubOf } from '../listings/evolve.ts';
import type { MarketFact } from './market-fact.ts';
import { onSaleOf } from './on-sale.ts';
import { standingFields, standingOf } from './standing.ts';

/** The facts of a listing after an event of it; undefined when it is not newer than the document. */
export function evolveMarketFact(
  document: MarketFact | undefined,
  event: ListingEvent,
  references: References = () => undefined,
): MarketFact | undefined {
  if (!isNewer(document, event)) return undefined;
  const { listing } = event.data;
  const version = event.aggregateversion;
  const life = lifeOf(listing);
  const [first] = life;
  if (first === undefined) return stubOf(event.subject, version);
  const moments = [...life.map(({ at }) => at), ...(listing.soldAt === null ? [] : [listing.soldAt])];
  const touchedOn = touchedDays(
    moments.map((at) => at.slice(0, 10)),
    document !== undefined && 'touchedOn' in document ? document.touchedOn : [],
  );
  if (listing.status === 'banned') return { ...stubOf(event.subject, version), touchedOn };
  const { status, soldAt, soldFor } = listing;
  // What was sold stays so when its seller leaves, who removes all that they had.
  const isSold = soldAt !== null && (status === 'sold' || status === 'removed');
  const seller = standingFields(standingOf(listing.sellerId, document, references));
  return {
    id: event.subject,
    sources: { listing: version, ...seller.sources },
    visible: seller.visible,
    status: isSold ? 'sold' : status,
    ...kindOf(listing),
    sellerId: listing.sellerId,
    country: listing.location.country,
    region: listing.location.region ?? null,
    location: { lat: listing.location.lat, lon: listing.location.lng },
    currency: listing.price.currency,
    asked: listing.price.amount,
    askedDollars: dollarsOf(listing.price),
    soldDollars: isSold && soldFor !== undefined ? dollarsOf(soldFor) : null,
    listedAt: first.at,
    soldAt: isSold ? soldAt : null,
    daysToSell: isSold ? (Date.parse(soldAt) - Date.parse(first.at)) / MS_PER_DAY : null,
    removedAt: status === 'removed' && !isSold ? (life.at(-1)?.at ?? listing.updatedAt) : null,
    ...onSaleOf(life),
    touchedOn,
  };
}

/**
 * The days of a life, and those that it had before and has lost: a life is kept short, and a sale may be taken back. They were
 * counted with it, and are to be counted without.
 *
 * @returns as many that were lost as a life has turns at most, the latest of them, so that the list does not grow for ever
 */
function touchedDays(own: readonly string[], before: readonly string[]): string[] {
  const lost = before.filter((day) => !own.includes(day)).slice(-MOST_MOMENTS);
  return [...new Set([...own, ...lost])].toSorted();
}

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** What kind of thing it is, as far as the market is told apart by it. */
function kindOf(listing: ListingState) {
  const { category, subcategory = null } = listing;
  const animal = isAnimal(listing) ? listing.attributes : undefined;
  const traitZygosity = (animal?.traits ?? []).map(({ gene, zygosity }) => `${gene}:${zygosity}`);
  return {
    category,
    subcategory,
    species: animal?.species ?? null,
    traits: [...new Set((animal?.traits ?? []).map(({ gene }) => gene))],
    traitZygosity: [...new Set(traitZygosity)],
    sex: animal?.sex ?? null,
    lifeStage: animal?.lifeStage ?? null,
    origin: animal?.origin ?? null,
  };
}

function dollarsOf({ amount, currency }: Money): number {
  return inDollars(majorOf(amount, currency), currency);
}
