import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { nearWords, possibleWords } from '../near-words.ts';
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
  /** Words that may have come or gone, found by everybody or not, and may be taken for the one asked for; undefined: any. */
  movedNear(word: string): readonly string[] | undefined;
}

/** A listing, and what its texts have to offer to who looks for words. */
export interface SeenListing {
  document: ListingDocument;
  words(): ReadonlySet<string>;
  /** See {@link nearWords}. */
  near(word: string, isLast: boolean): readonly string[] | undefined;
}

/** A document, and how often it was written. */
export interface Written {
  document: ListingDocument;
  version: number;
}

/** @param before undefined: it was not there. @param after the same */
export function changeOf(before: Written | undefined, after: Written | undefined): Change {
  const [was, is] = [seen(before), seen(after)];
  const found = [was, is].flatMap((one) => (one?.document.status === 'active' ? [one] : []));
  return {
    found,
    isSameText: was?.texts.join('\n') === is?.texts.join('\n'),
    isStillFound: found.length === 2,
    isOneStep: (after?.version ?? Number.NaN) - (before?.version ?? 0) === 1,
    movedNear: (word) => {
      const earlier = was === undefined ? [] : was.near(word, false);
      const later = is === undefined ? [] : is.near(word, false);
      if (earlier === undefined || later === undefined) return undefined;
      const isMoved = (one: string) => !(earlier.includes(one) && later.includes(one));
      return [...earlier, ...later].filter(isMoved);
    },
  };
}

/** What is gone leaves a document with nothing in it. */
function isListing(document: Partial<ListingDocument>): document is ListingDocument {
  return document.title !== undefined;
}

function seen(written: Written | undefined): (SeenListing & { texts: readonly string[] }) | undefined {
  if (written === undefined || !isListing(written.document)) return undefined;
  const { document } = written;
  const texts = textsOf(document);
  const possible = once(() => possibleWords(texts));
  return {
    document,
    texts,
    words: once(() => new Set(offeredWords(texts))),
    near: (word, isLast) => nearWords(word, possible(), isLast),
  };
}

/** Read when somebody asks, and kept. */
function once<T>(read: () => T): () => T {
  let kept: { value: T } | undefined;
  return () => {
    kept ??= { value: read() };
    return kept.value;
  };
}
