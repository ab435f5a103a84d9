import type { SellerCopy } from '@vivarium/contracts/listings/projected/seller-fields.ts';
import type { MarketDocument } from '@vivarium/contracts/trends/document.ts';
import type { References } from '../../definition/projection.ts';
import type { Copy } from '../../definition/read-model.ts';
import { isAfter, isRenewal, sellerOf } from '../listings/seller-copy.ts';
import type { MarketFact } from './market-fact.ts';

/** Whether what a seller lists counts at all, and from which state of them that is known. */
type Standing = Pick<SellerCopy, 'version' | 'content' | 'isSuspended'>;

const unknown: Standing = { version: 0, content: 0, isSuspended: false };

/** @returns the newer of what a fact knows and what the read model has now */
export function standingOf(sellerId: string, fact: MarketFact | undefined, references: References): Standing {
  const held = fact !== undefined && isFact(fact) ? standingIn(fact) : unknown;
  const now = sellerOf(sellerId, references);
  return now !== undefined && isAfter(now, held) ? now : held;
}

/** What a fact has of its seller's standing. */
export function standingFields({ version, content, isSuspended }: Standing) {
  return { visible: !isSuspended, sources: { seller: version, sellerContent: content } };
}

/**
 * Nothing counts of who is suspended, as nothing is for sale of them, until that is taken back: the days of their listings are
 * counted anew either way.
 */
export const copyOfStanding: Copy<MarketFact> = {
  from: 'sellers',
  field: 'sellerId',
  source: 'seller',
  namedBy: { listing: ({ data }) => data.listing.sellerId },
  adopt: (fact, references, takesBack) => {
    if (!isFact(fact)) return undefined;
    const seller = sellerOf(fact.sellerId, references);
    if (seller === undefined || !isRenewal(seller, standingIn(fact), takesBack)) return undefined;
    const { visible, sources } = standingFields(seller);
    return { ...fact, visible, sources: { ...fact.sources, ...sources } };
  },
};

function isFact(fact: MarketFact): fact is MarketDocument {
  return 'sellerId' in fact;
}

function standingIn({ visible, sources }: MarketDocument): Standing {
  const { seller = 0, sellerContent = 0 } = sources;
  return { version: seller, content: sellerContent, isSuspended: !visible };
}
