import type { Money } from '../shared/money.ts';
import type { Sources } from '../shared/sources.ts';

/** A favourite in Elasticsearch, for its person. */
export interface FavouriteDocument {
  id: string;
  /** `favourite`: its version. */
  sources: Sources;
  visible: false;
  readers: string[];
  listingId: string;
  since: string;
  priceThen: Money;
  /** See {@link file://../shared/tie-break.ts}. */
  tieBreak: number;
}

/** How many people like a listing, in Elasticsearch; the id is that of the listing. */
export interface InterestDocument {
  id: string;
  /** `interest`: its version. */
  sources: Sources;
  visible: true;
  favourites: number;
}
