import type { NotificationState, OfferNewsStep } from '@vivarium/contracts/notifications/state.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';
import { said } from '../mail-notifications/news-language.ts';
import { type Addressed, momentInWords, newsLetter } from '../mail-notifications/news-letter.ts';
import { german } from './words/de.ts';
import { english } from './words/en.ts';
import type { OfferLanguage } from './words/offer-language.ts';
import type { StepWords } from './words/step-words.ts';

type News = NonNullable<NotificationState['offer']>;

const languages: Readonly<Record<Language, OfferLanguage>> = { en: english, de: german };

/** Whom the mail is for, and what it tells them. */
export interface OfferLetter extends Addressed {
  news: Pick<NotificationState, 'about' | 'listingId'> & { offer: News };
}

/** @returns a mail that tells a party of a step of an offer, in their language, the same as text and as HTML. */
export function offerWords({ news: { about, listingId, offer }, ...addressed }: OfferLetter) {
  const { words, by, news, thing, see, again, because } = languages[addressed.language];
  const ofParty: Partial<Record<OfferNewsStep, StepWords>> = words[offer.role];
  const { subject, says } = ofParty[offer.step] ?? { subject: news, says: said('') };
  const until = offer.until === null ? '' : by(momentInWords(offer.until, addressed));
  return newsLetter(addressed, {
    ...{ subject, says: says(until), about, thing },
    link:
      offer.step === 'repriced' && listingId !== null
        ? { words: again, url: `${addressed.origin}/offer/${encodeId(listingId)}` }
        : { words: see, url: `${addressed.origin}/offers/${encodeId(offer.id)}` },
    because: because[offer.role],
  });
}
