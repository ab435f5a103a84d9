import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { offeredWords, textsOf } from '../needed-words.ts';

/** A listing as it could be found before and can be found now. */
export interface Change {
  /** Those of the two that everybody may find. */
  found: readonly SeenListing[];
  /** Whether its texts are the same before and after. */
  isSameText: boolean;
  /** Whether everybody may find it before and after. */
  isStillFound: boolean;
  /** Whether it was written once between the two: else it may have been something third in the meantime. */
  isOneStep: boolean;
}

/** A listing, and what its texts have to offer to who looks for words. */
export interface SeenListing {
  document: ListingDocument;
  words(): ReadonlySet<string>;
}

/** A document, and how often it was written. */
export interface Written {
  document: ListingDocument;
  version: number;
}

/** @param before undefined: it was not there. @param after the same */
export function changeOf(before: Written | undefined, after: Written | undefined): Change {
  const found = [before, after].filter((one) => one?.document.status === 'active');
  return {
    found: found.flatMap((one) => (one === undefined ? [] : [seen(one.document)])),
    isSameText: textOf(before) === textOf(after),
    isStillFound: found.length === 2,
    isOneStep: (after?.version ?? Number.NaN) - (before?.version ?? 0) === 1,
  };
}

function textOf(one: Written | undefined): string | undefined {
  return one === undefined || !isListing(one.document) ? undefined : textsOf(one.document).join('\n');
}

/** What is gone leaves a document with nothing in it. */
function isListing(document: Partial<ListingDocument>): document is ListingDocument {
  return document.title !== undefined;
}

function seen(document: ListingDocument): SeenListing {
  let words: ReadonlySet<string> | undefined;
  return {
    document,
    words: () => {
      words ??= new Set(offeredWords(textsOf(document)));
      return words;
    },
  };
}
