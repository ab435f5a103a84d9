import type { OrderStep } from '@vivarium/contracts/notifications/state.ts';
import { type SameSteps, said } from '../../mail-notifications/news-language.ts';
import type { StepWords } from './step-words.ts';

const held = 'Vivarium holds the money.';

/** What each party is told of each step. Whatever was paid goes back by itself where an order comes to nothing. */
const words = {
  buyer: {
    in_review: {
      subject: 'A moderator looks at your order',
      says: said('It is a large sum, so somebody looks at it first. Nothing is charged before.'),
    },
    approved: { subject: 'Your order goes on', says: said('A moderator has looked at it.') },
    paid: {
      subject: 'Paid',
      says: (until) =>
        `${held} ${until ? `If nothing is handed over by ${until}, it goes back to you.` : 'The seller sends it or hands it over.'}`,
    },
    shipped: {
      subject: 'On its way to you',
      says: (until) =>
        `${until ? `It should be there on ${until}. ` : ''}${held} Say that you have it, or what is wrong with it.`,
    },
    handed_over: {
      subject: 'Handed over to you',
      says: (until) =>
        `${held} Look at it, and say that you have it, or what is wrong with it${until ? ` by ${until}: if you say nothing until then, the seller gets the money` : ''}.`,
    },
    completed: { subject: 'Through', says: said('The money has gone to the seller.') },
    cancelled: {
      subject: 'Called off',
      says: (_until, why) => `${why} If you had paid, the money goes back to you.`,
    },
    partly_refunded: {
      subject: 'Paid back in part',
      says: said('A part of the money has gone back to you.'),
    },
    refunded: { subject: 'Paid back', says: said('All of the money has gone back to you.') },
    refund_failed: {
      subject: 'Your bank did not take the money back',
      says: said('Vivarium has it again, and sees to it that you get it in another way.'),
    },
    refund_made_up: {
      subject: 'Paid back in another way',
      says: said('You have what your bank had not taken.'),
    },
    returned: { subject: 'Taken back', says: (_until, why) => `${why} The money goes back to you.` },
    paid_back: { subject: 'Paid back', says: (_until, why) => `${why} You have it all again.` },
    return_declined: {
      subject: 'The seller does not take it back',
      says: said(`You can read why with the order. A moderator decides now. ${held}`),
    },
    return_declined_late: {
      subject: 'The seller does not take it back',
      says: said('You can read why with the order. They had been paid before, so nothing goes back to you.'),
    },
    answered: {
      subject: 'The seller sees your complaint otherwise',
      says: said(`You can read why with the order. A moderator decides now. ${held}`),
    },
    part_offered: {
      subject: 'The seller offers you a part of the money',
      says: (until, _why, part) =>
        `You would get ${part} back and keep what you have. Say whether you are content with it${until ? ` by ${until}` : ''}; otherwise a moderator decides.`,
    },
    conceded: { subject: 'The seller agrees with you', says: said('All of the money goes back to you.') },
    to_moderator: {
      subject: 'A moderator decides your complaint now',
      says: said(`The time to answer is over. ${held}`),
    },
    settled_for_buyer: { subject: 'Decided for you', says: said('The money goes back to you.') },
    settled_for_seller: {
      subject: 'Decided for the seller',
      says: said('The money has gone to the seller.'),
    },
  },
  seller: {
    placed: {
      subject: 'Ordered',
      says: said('It is reserved and not paid yet. Do not send anything before it is.'),
    },
    paid: {
      subject: 'Sold',
      says: (until) =>
        `${held} Send it or hand it over${until ? ` by ${until}, or it is called off and paid back` : ''}.`,
    },
    released: { subject: 'The money is yours', says: said('It is in your wallet, less the fee.') },
    cancelled: {
      subject: 'Called off',
      says: (_until, why) => `${why} If the buyer had paid, the money goes back to them.`,
    },
    return_asked: {
      subject: 'The buyer wants to give it back',
      says: (until) =>
        until
          ? `${held} Take it back, or say why not, by ${until}; otherwise a moderator decides.`
          : 'Take it back, or say why not.',
    },
    return_withdrawn: {
      subject: 'The buyer keeps it after all',
      says: said('It goes on as before they wanted to give it back.'),
    },
    returned: { subject: 'Given back', says: (_until, why) => `${why} The money goes back to the buyer.` },
    paid_back: {
      subject: 'The buyer has the money back',
      says: (_until, why) =>
        `${why} You are not paid for it; what you had been paid is taken from your wallet.`,
    },
    disputed: {
      subject: 'The buyer has a complaint',
      says: (until) =>
        `${held} Answer it${until ? ` by ${until}` : ''}: say how it is, offer a part of the money, or give it back. Without an answer a moderator decides on what the buyer says alone.`,
    },
    part_accepted: {
      subject: 'The buyer is content with the part that you offered',
      says: (_until, _why, part) =>
        `${part} goes back to them, and the rest is in your wallet, less the fee.`,
    },
    to_moderator: {
      subject: 'A moderator decides the complaint now',
      says: said(`You and the buyer have not agreed, or the time for it is over. ${held}`),
    },
    settled_for_buyer: { subject: 'Decided for the buyer', says: said('The money goes back to the buyer.') },
    settled_for_seller: { subject: 'Decided for you', says: said('It is in your wallet, less the fee.') },
  },
} satisfies Readonly<Record<'buyer' | 'seller', Partial<Record<OrderStep, StepWords>>>>;

/** The steps of which each party is told: other languages have words for the same. */
export type ToldSteps = SameSteps<typeof words, StepWords>;

/** See OrderLanguage of {@link file://./order-language.ts}. */
export const english = {
  words,
  reasons: {
    unpaid: 'Nobody paid in time.',
    payment_failed: 'The payment failed.',
    lost_together: 'Something that was to be bought together with it or not at all could not be had.',
    not_shipped: 'It was not sent in time.',
    by_buyer: 'The buyer called it off.',
    by_seller: 'The seller called it off.',
    by_moderator: 'A moderator called it off.',
    sold_elsewhere: 'It is no longer for sale.',
    refunded_by_provider: 'The money was paid back outside of Vivarium.',
    charged_back: 'The buyer’s bank took the money back.',
    returned: 'It was taken back.',
    dispute: 'A complaint was decided.',
    conceded: 'The seller agreed with the complaint.',
  },
  part: 'A part',
  news: 'News of an order',
  thing: 'an order of yours',
  see: 'See the order',
  because: {
    buyer: 'You get this because you are the buyer of this order.',
    seller: 'You get this because you are the seller of this order.',
  },
};
