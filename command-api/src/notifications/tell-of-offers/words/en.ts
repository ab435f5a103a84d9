import type { OfferNewsStep } from '@vivarium/contracts/notifications/state.ts';
import { type SameSteps, said } from '../../mail-notifications/news-language.ts';
import type { StepWords } from './step-words.ts';

const over = said('Nothing is to be done. The listing is still there at its price.');

/** What each party is told of each step; a step that is missing is never told to that party. */
const words = {
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
    repriced: {
      subject: 'It costs another currency by now',
      says: said(
        'Your offer has come to nothing with it. You have paid nothing, and may make another offer.',
      ),
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
} satisfies Readonly<Record<'buyer' | 'seller', Partial<Record<OfferNewsStep, StepWords>>>>;

/** The steps of which each party is told: other languages have words for the same. */
export type ToldSteps = SameSteps<typeof words, StepWords>;

/** See OfferLanguage of {@link file://./offer-language.ts}. */
export const english = {
  words,
  by: (moment: string) => ` by ${moment}`,
  news: 'News of an offer',
  thing: 'an offer of yours',
  see: 'See the offer',
  again: 'Make another offer',
  because: {
    buyer: 'You get this because you are the buyer of this offer.',
    seller: 'You get this because you are the seller of this offer.',
  },
};
