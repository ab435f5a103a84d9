import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Choices, Gazetteer, Understanding } from '../meaning/meaning.ts';
import type { Unit } from '../readers/place/place.ts';
import { understand } from './understand.ts';

/** Words to be understood, and how the person wants them understood. */
export interface Words extends Choices {
  query: string;
  /** Of distances that are said without one. */
  unit: Unit;
}

/** Understands words by the catalogue and the places of this process. */
export type UnderstandWords = (words: Words) => Understanding;

/** @returns {@link understand} with what it needs, prepared once. */
export function createUnderstandWords(catalogue: Lexicon, gazetteer: Gazetteer): UnderstandWords {
  return ({ query, unit, ...choices }) => understand(query, { catalogue, gazetteer, unit }, choices);
}

/**
 * For one request of several searches: the same words give the same object, by which searches are told that go
 * together.
 */
export function remembering(understandWords: UnderstandWords): UnderstandWords {
  const known = new Map<string, Understanding>();
  return (words) => {
    const key = JSON.stringify([words.query, words.unit, words.without, words.also]);
    const understanding = known.get(key) ?? understandWords(words);
    known.set(key, understanding);
    return understanding;
  };
}
