import { type CellSource, cellsOf } from '@vivarium/contracts/listings/cells.ts';
import type { SellerOnListing, Stub } from '@vivarium/contracts/listings/document.ts';
import {
  type SearchedTexts,
  type SellerCopy,
  sellerAsCopied,
  sellerFields,
  unknownSeller,
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
  return seller && sellerAsCopied(seller);
}

/** What has a copy of its seller. */
export interface WithSeller extends Omit<SearchedTexts, 'region'>, CellSource {
  id: string;
  visible: boolean;
  sellerId: string;
  seller: SellerOnListing;
  withheld?: unknown;
  sources: Sources;
}

/** @returns the copy that a document holds already. */
export function copyIn(document: WithSeller | undefined): SellerCopy | undefined {
  if (document === undefined) return undefined;
  const { seller = 0, sellerContent = 0 } = document.sources;
  const isSuspended = typeof document.withheld === 'string';
  return { ...document.seller, version: seller, content: sellerContent, isSuspended };
}

/**
 * @returns the newer of two copies; of one version that says different things the second; of none, one of a seller that
 *   nothing is known of yet.
 */
export function newerCopy(sellerId: string, a?: SellerCopy, b?: SellerCopy): SellerCopy {
  const unknown = unknownSeller(sellerId);
  return [a, b].reduce<SellerCopy>(
    (newest, copy) => (copy !== undefined && isAfter(copy, newest) ? copy : newest),
    unknown,
  );
}

/** A version, and what it says, as a hash. */
type State = Pick<SellerCopy, 'version' | 'content'>;

/** Whether a copy is newer than another, or says something else of the same version. */
export function isAfter(copy: State, other: State): boolean {
  return copy.version === other.version ? copy.content !== other.content : copy.version > other.version;
}

/** Whether a copy is to be replaced by what is there now. @param takesBack whether what is older counts as well */
export function isRenewal(now: State, held: State, takesBack?: boolean): boolean {
  return isAfter(now, held) || (takesBack === true && isAfter(held, now));
}

/** What listings copy, public or own: their seller, who never changes. A stub has none. */
export function copyOfSeller<D extends WithSeller>(): Copy<D | Stub> {
  return {
    from: 'sellers',
    field: 'sellerId',
    source: 'seller',
    namedBy: { listing: ({ data }) => data.listing.sellerId },
    adopt: (document, references, takesBack) =>
      'sellerId' in document ? withSellerNow(document, references, takesBack) : undefined,
  };
}

function withSellerNow<D extends WithSeller>(
  document: D,
  references: References,
  takesBack?: boolean,
): D | undefined {
  const seller = sellerOf(document.sellerId, references);
  const held = copyIn(document);
  if (seller === undefined || (held !== undefined && !isRenewal(seller, held, takesBack))) return undefined;
  const sources = { ...document.sources, seller: seller.version, sellerContent: seller.content };
  const adopted = { ...document, ...sellerFields(seller, document), sources };
  return { ...adopted, ...cellsOf(adopted) };
}
