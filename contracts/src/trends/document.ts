import type { Stub } from '../listings/document.ts';
import type { ListingStatus } from '../listings/status.ts';
import type { Sources } from '../shared/sources.ts';

/**
 * The life of one listing as facts of the market, in Elasticsearch: what it was, when it came and went, what was asked and
 * what was paid. There is one for each listing that was ever published, but for those a moderator took down. Dates are
 * ISO 8601, UTC.
 */
export interface MarketDocument {
  id: string;
  sources: Sources;
  /** Whether it counts: of a seller who is suspended nothing does until that is taken back. */
  visible: boolean;
  status: ListingStatus;
  category: string;
  subcategory: string | null;
  species: string | null;
  /** Gene slugs, whatever the zygosity. */
  traits: string[];
  /** `<gene>:<zygosity>`. */
  traitZygosity: string[];
  sex: string | null;
  lifeStage: string | null;
  origin: string | null;
  sellerId: string;
  country: string;
  region: string | null;
  /** Coarsened by the command side. */
  location: { lat: number; lon: number };
  currency: string;
  /** Minor units of `currency`: what is asked, or was asked last. */
  asked: number;
  /** The same in dollars by the reference rates. */
  askedDollars: number;
  /** What was paid, in dollars; null: it is not sold, or nobody said. */
  soldDollars: number | null;
  /** When it was first published. */
  listedAt: string;
  soldAt: string | null;
  /** From the first publication to the sale; null: it is not sold. */
  daysToSell: number | null;
  /** When its seller took it away unsold. */
  removedAt: string | null;
  /**
   * Days (`YYYY-MM-DD`, UTC) at whose end it was on sale and on the evening before was not, and the other way round: what is
   * on sale on some evening is what was on an earlier one, and what was opened since, less what was closed.
   */
  openedOn: string[];
  closedOn: string[];
  /** Each day (UTC) on which its status or price turned. */
  touchedOn: string[];
}

/** What is left of a listing that a moderator took down: nothing is counted of it, and its days have to be counted anew. */
export interface TakenDownFact extends Stub {
  touchedOn: string[];
}
