import type { Stub } from '@vivarium/contracts/listings/document.ts';
import type { MarketDocument, TakenDownFact } from '@vivarium/contracts/trends/document.ts';

/** What of a listing is a fact of the market, or a stub of what is none: a draft, or what a moderator took down. */
export type MarketFact = MarketDocument | TakenDownFact | Stub;
