import type { SellerDocument } from '../../sellers/document.ts';
import type { SellerOnListing } from '../document.ts';
import { wordsBeside } from './searched-words.ts';

/** What a listing copies from its seller; version 0: the seller is not projected yet. */
export interface SellerCopy extends SellerOnListing {
  version: number;
  /** What that version says, as a hash. */
  content: number;
  isSuspended: boolean;
}

/** The fields of a seller that {@link sellerAsCopied} reads. */
export const copiedOfSeller = [
  'id',
  'displayName',
  'rating',
  'isOfficialStore',
  'isSuspended',
  'sources',
] as const;
export type CopiedOfSeller = Pick<SellerDocument, (typeof copiedOfSeller)[number]>;

/** @returns a seller as listings copy them. */
export function sellerAsCopied({
  id,
  displayName,
  rating,
  isOfficialStore,
  isSuspended,
  sources,
}: CopiedOfSeller): SellerCopy {
  const { seller: version = 0, sellerContent: content = 0 } = sources;
  return { id, displayName, rating, isOfficialStore, isSuspended, version, content };
}

/** @returns the copy of a seller of whom nothing is known yet. */
export function unknownSeller(id: string): SellerCopy {
  return {
    id,
    displayName: '',
    rating: null,
    isOfficialStore: false,
    isSuspended: false,
    version: 0,
    content: 0,
  };
}

/** Texts of a listing that are searched, beside the title, which has a folded copy of its own. */
export interface SearchedTexts {
  description: string;
  city: string;
  region?: string | null | undefined;
}

/** The fields of a document that come from the seller's copy, and the folded texts, of which the name is one. */
export function sellerFields(copy: SellerCopy, { description, city, region }: SearchedTexts) {
  const { version: _version, content: _content, isSuspended: _isSuspended, ...seller } = copy;
  return {
    sellerId: seller.id,
    sellerName: seller.displayName,
    seller,
    officialStore: seller.isOfficialStore,
    textFolded: [description, seller.displayName, city, region ?? ''].flatMap(wordsBeside),
  };
}
