import type { SellerOnListing, Stub } from '@vivarium/contracts/listings/document.ts';
import {
  type SearchedTexts,
  type SellerCopy,
  sellerFields,
} from '@vivarium/contracts/listings/projected/seller-fields.ts';
import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';
import type { Sources } from '@vivarium/contracts/shared/sources.ts';
import type { Reference, References } from '../../definition/projection.ts';
import type { Copy } from '../../definition/read-model.ts';

/** Where the seller of a listing is found. */
export function sellerReference(sellerId: string): Reference {
  return { readModel: 'sellers', id: sellerId };
}

/** @returns the seller as the read model has them now, undefined when it does not yet. */
export function sellerOf(sellerId: string, references: References): SellerCopy | undefined {
  // The reference names the read model, and that one holds nothing else.
  const seller = references(sellerReference(sellerId)) as SellerDocument | undefined;
  if (seller === undefined) return undefined;
  return {
    id: sellerId,
    displayName: seller.displayName,
    rating: seller.rating,
    version: seller.sources.seller ?? 0,
  };
}

/** What has a copy of its seller. */
export interface WithSeller extends SearchedTexts {
  id: string;
  visible: boolean;
  sellerId: string;
  seller: SellerOnListing;
  sources: Sources;
}

/** @returns the copy that a document holds already. */
export function copyIn(document: WithSeller | undefined): SellerCopy | undefined {
  return document && { ...document.seller, version: document.sources.seller ?? 0 };
}

/** @returns the newer of two copies; of none, one of a seller that nothing is known of yet. */
export function newerCopy(sellerId: string, a?: SellerCopy, b?: SellerCopy): SellerCopy {
  const unknown: SellerCopy = { id: sellerId, displayName: '', rating: null, version: 0 };
  return [a, b].reduce<SellerCopy>(
    (newest, copy) => (copy !== undefined && copy.version > newest.version ? copy : newest),
    unknown,
  );
}

/** What listings copy, public or own: their seller, who never changes. A stub has none. */
export function copyOfSeller<D extends WithSeller>(): Copy<D | Stub> {
  return {
    from: 'sellers',
    field: 'sellerId',
    source: 'seller',
    namedBy: { listing: ({ data }) => data.listing.sellerId },
    adopt: (document, references) =>
      'sellerId' in document ? withSellerNow(document, references) : undefined,
  };
}

function withSellerNow<D extends WithSeller>(document: D, references: References): D | undefined {
  const seller = sellerOf(document.sellerId, references);
  if (seller === undefined || seller.version <= (document.sources.seller ?? 0)) return undefined;
  const sources = { ...document.sources, seller: seller.version };
  return { ...document, ...sellerFields(seller, document), sources };
}
