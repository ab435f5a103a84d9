import type { ToldSteps } from './en.ts';

/** All that a mail of an offer says, in a language. */
export interface OfferLanguage {
  words: ToldSteps;
  /** @returns until when, with a space before it */
  by: (moment: string) => string;
  /** Of a step that has no words. */
  news: string;
  /** In the place of what it is for, once that is forgotten. */
  thing: string;
  /** On the link. */
  see: string;
  /** Why one is told. */
  because: Readonly<Record<'buyer' | 'seller', string>>;
}
