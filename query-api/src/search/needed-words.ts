import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { foldText } from '@vivarium/contracts/shared/fold-text.ts';

/** Beginnings of words have so many letters, from and to. */
const [SHORTEST, LONGEST] = [3, 6];
const isPlain = /^[a-z0-9]+$/;

/**
 * What stands in each listing that has the words: those that every splitting of texts agrees about, letters and digits of
 * ASCII; of the last one, which may be begun only, its beginning.
 */
export function demandedWords(words: readonly string[]): string[] {
  const whole = words.slice(0, -1).filter((word) => isPlain.test(word));
  const last = words.at(-1) ?? '';
  const begun = isPlain.test(last) && last.length >= SHORTEST ? [`^${last.slice(0, LONGEST)}`] : [];
  return [...new Set([...whole, ...begun])];
}

/** @returns of the texts of a listing, everything that {@link demandedWords} may ask for. */
export function offeredWords(texts: readonly string[]): string[] {
  const runs = texts.flatMap((text) => [
    ...(text.toLowerCase().match(/[a-z0-9]+/g) ?? []),
    ...(foldText(text).match(/[a-z0-9]+/g) ?? []),
  ]);
  const words = new Set(runs);
  const begun = [...words].flatMap((word) =>
    Array.from({ length: LONGEST - SHORTEST + 1 }, (_, i) => SHORTEST + i)
      .filter((length) => length <= word.length)
      .map((length) => `^${word.slice(0, length)}`),
  );
  return [...new Set([...words, ...begun])];
}

/** Everything of a listing that its words are looked for in. */
export function textsOf(listing: ListingDocument): string[] {
  const { title, titleFolded, description, textFolded, names, sellerName, city, region } = listing;
  const single = [title, titleFolded, description, sellerName, city, region];
  return [...single.flatMap((text) => text ?? []), ...textFolded, ...names];
}
