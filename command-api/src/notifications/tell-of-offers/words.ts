import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { type Addressed, momentInWords, newsLetter } from '../mail-notifications/news-letter.ts';

type News = NonNullable<NotificationState['offer']>;

interface Words {
  /** Before what it is about. */
  subject: string;
  /** What it means and what can be done. @param until with a space before it; empty: no longer */
  says: (until: string) => string;
}

const said =
  (text: string): Words['says'] =>
  () =>
    text;
const over = said('Nothing is to be done. The listing is still there at its price.');

/** What each party is told of each step; a step that is missing is never told to that party. */
const words: Readonly<Record<News['role'], Partial<Record<News['step'], Words>>>> = {
  buyer: {
    countered: {
      subject: 'The seller names another price',
      says: (until) => `Accept it, name yours or decline${until}. Nothing is reserved until you order.`,
    },
    accepted: {
      subject: 'Your offer is accepted',
      says: (until) =>
        `Order at this price${until}. Nothing is reserved before, and others may buy it first.`,
    },
    declined: { subject: 'Your offer was declined', says: over },
    withdrawn: { subject: 'The seller has taken their price back', says: over },
    expired: { subject: 'An offer has expired', says: over },
    closed: {
      subject: 'No longer for sale',
      says: said('Your offer has come to nothing with it. You have paid nothing.'),
    },
  },
  seller: {
    made: {
      subject: 'An offer',
      says: (until) => `Accept it, name another price or decline${until}.`,
    },
    countered: {
      subject: 'The buyer names another price',
      says: (until) => `Accept it, name yours or decline${until}.`,
    },
    accepted: {
      subject: 'Your price is accepted',
      says: (until) => `The buyer may order at it${until}. It is not reserved before they do.`,
    },
    accepted_unasked: {
      subject: 'An offer was accepted as you wished',
      says: (until) =>
        `It is not below the price from which you accept. The buyer may order at it${until}, and it is not reserved before.`,
    },
    declined: { subject: 'The buyer has declined your price', says: said('Your listing stays as it is.') },
    withdrawn: { subject: 'An offer was taken back', says: said('Your listing stays as it is.') },
    expired: { subject: 'An offer has expired', says: said('Your listing stays as it is.') },
  },
};

/** Whom the mail is for, and what it tells them. */
export interface OfferLetter extends Addressed {
  news: Pick<NotificationState, 'about'> & { offer: News };
}

/** @returns a mail that tells a party of a step of an offer, the same as text and as HTML. */
export function offerWords({ news: { about, offer }, ...addressed }: OfferLetter) {
  const { subject, says } = words[offer.role][offer.step] ?? { subject: 'News of an offer', says: said('') };
  const until = offer.until === null ? '' : ` by ${momentInWords(offer.until, addressed.timeZone)}`;
  return newsLetter(addressed, {
    ...{ subject, says: says(until), about, thing: 'an offer of yours' },
    link: { words: 'See the offer', url: `${addressed.origin}/offers/${encodeId(offer.id)}` },
    because: `You get this because you are the ${offer.role} of this offer.`,
  });
}
