import { foldText } from '../../shared/fold-text.ts';
import type { SellerOnListing } from '../document.ts';

/** What a listing copies from its seller; version 0: the seller is not projected yet. */
export interface SellerCopy extends SellerOnListing {
  version: number;
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
