import { type Weights, weigh } from '../chance/random.ts';
import { type Traded, traded } from '../market/market.ts';
import type { City } from '../sellers/gazetteer.ts';
import { type Seller, sellersOf } from '../sellers/seller.ts';

/** Everything that a listing of the demo is drawn from. */
export interface Market {
  seed: string;
  /** Number of listings. */
  size: number;
  /** Unix milliseconds: the present of the market; nothing happens after it. */
  until: number;
  sellers: readonly Seller[];
  /** Sellers of any goods, the active ones heavier. */
  anySeller: Weights<Seller>;
  /** Those who keep a species. */
  keepersOf: ReadonlyMap<string, Weights<Seller>>;
  /** Species that somebody keeps, the popular ones heavier. */
  species: Weights<Traded>;
}

/** Sellers of a market of the usual size, and listings that each further seller has in a larger one. */
const USUAL_SELLERS = 300;
const LISTINGS_PER_FURTHER_SELLER = 200;

/** @returns how many sellers a market has: 300 up to 60,000 listings, 5,000 at a million. */
export function sellerCount(listings: number): number {
  return Math.max(USUAL_SELLERS, Math.ceil(listings / LISTINGS_PER_FURTHER_SELLER));
}

/**
 * Opens a market: its sellers, and who keeps what. The same arguments give the same market.
 * @param cities of every country of `sellers/countries.ts`; see `readCities`
 */
export function openMarket(options: {
  seed: string;
  size: number;
  until: number;
  cities: ReadonlyMap<string, readonly City[]>;
  /** When the sellers were made, Unix milliseconds: that of the first load, when this one adds to it. */
  sellersSince?: number;
  /** Listings that earlier loads have. */
  listingsBefore?: number;
}): Market {
  const { seed, size, until, cities, sellersSince = until, listingsBefore = 0 } = options;
  const sellers = sellersOf(seed, sellerCount(size + listingsBefore), cities, sellersSince);
  const keepersOf = new Map<string, Weights<Seller>>();
  for (const { species } of traded) {
    const keepers = sellers.filter((seller) => seller.specialities.some((kept) => kept.species === species));
    if (keepers.length > 0)
      keepersOf.set(
        species.slug,
        weigh(keepers, ({ activity }) => activity),
      );
  }
  return {
    seed,
    size,
    until,
    sellers,
    anySeller: weigh(sellers, ({ activity }) => activity),
    keepersOf,
    species: weigh(
      traded.filter(({ species }) => keepersOf.has(species.slug)),
      ({ market }) => market.share,
    ),
  };
}
