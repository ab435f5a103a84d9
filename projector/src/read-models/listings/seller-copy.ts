import type { SellerOnListing, Stub } from '@vivarium/contracts/listings/document.ts';
import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';
import { foldText } from '@vivarium/contracts/shared/fold-text.ts';
import type { Sources } from '@vivarium/contracts/shared/sources.ts';
import type { Reference, References } from '../../definition/projection.ts';
import type { Copy } from '../../definition/read-model.ts';

/** What a listing copies from its seller; version 0: the seller is not projected yet. */
export interface SellerCopy extends SellerOnListing {
  version: number;
}

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

/** Texts of a listing that are searched, beside the title, which has a folded copy of its own. */
export interface SearchedTexts {
  description: string;
  city: string;
  region?: string | null | undefined;
}

/** The fields of a document that come from the seller's copy, and the folded texts, of which the name is one. */
export function sellerFields(copy: SellerCopy, { description, city, region }: SearchedTexts) {
  const { version: _version, ...seller } = copy;
  return {
    sellerId: seller.id,
    sellerName: seller.displayName,
    seller,
    textFolded: foldedCopies([description, seller.displayName, city, ...(region ? [region] : [])]),
  };
}

/** @returns the texts as search folds them, those in which that changes more than the case. */
export function foldedCopies(texts: readonly string[]): string[] {
  return texts.map(foldText).filter((folded, i) => folded !== texts[i]?.toLowerCase());
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
