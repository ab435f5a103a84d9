import type { NewsLanguage } from '../../mail-notifications/news-language.ts';
import type { ToldSteps } from './en.ts';

/** All that a mail of an offer says, in a language. */
export interface OfferLanguage extends NewsLanguage {
  words: ToldSteps;
  /** On the link to where another is made. */
  again: string;
  /** @returns until when, with a space before it */
  by: (moment: string) => string;
}
