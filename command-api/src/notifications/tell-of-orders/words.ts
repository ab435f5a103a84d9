import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import type { EndReason } from '@vivarium/contracts/orders/state.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { type Addressed, momentInWords, newsLetter } from '../mail-notifications/news-letter.ts';

type News = NonNullable<NotificationState['order']>;

interface Words {
  /** Before what it is about. */
  subject: string;
  /** What it means, what became of the money, and what is to be done. */
  says: (until: string | undefined, why: string) => string;
}

const said =
  (text: string): Words['says'] =>
  () =>
    text;
const held = 'Vivarium holds the money.';

const reasons: Readonly<Record<EndReason, string>> = {
  unpaid: 'Nobody paid in time.',
  payment_failed: 'The payment failed.',
  not_shipped: 'It was not sent in time.',
  by_buyer: 'The buyer called it off.',
  by_seller: 'The seller called it off.',
  by_moderator: 'A moderator called it off.',
  sold_elsewhere: 'It is no longer for sale.',
  refunded_by_provider: 'The money was paid back outside of Vivarium.',
  charged_back: 'The buyer’s bank took the money back.',
  returned: 'It was taken back.',
  dispute: 'A complaint was decided.',
};

/** What each party is told of each step. Whatever was paid goes back by itself where an order comes to nothing. */
const words: Readonly<Record<News['role'], Partial<Record<News['step'], Words>>>> = {
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
    returned: { subject: 'Taken back', says: (_until, why) => `${why} The money goes back to you.` },
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
      says: said(`${held} Nothing happens by itself until you have answered.`),
    },
    returned: { subject: 'Given back', says: (_until, why) => `${why} The money goes back to the buyer.` },
    disputed: {
      subject: 'The buyer has a complaint',
      says: said(`${held} A moderator decides, and nothing happens by itself until then.`),
    },
    settled_for_buyer: { subject: 'Decided for the buyer', says: said('The money goes back to the buyer.') },
    settled_for_seller: { subject: 'Decided for you', says: said('It is in your wallet, less the fee.') },
  },
};

/** Whom the mail is for, and what it tells them. */
export interface OrderLetter extends Addressed {
  news: Pick<NotificationState, 'about'> & { order: News };
}

/** @returns a mail that tells a party of a step of an order, the same as text and as HTML. */
export function orderWords({ news: { about, order }, ...addressed }: OrderLetter) {
  const { subject, says } = words[order.role][order.step] ?? { subject: 'News of an order', says: said('') };
  const until = order.until === null ? undefined : momentInWords(order.until, addressed.timeZone);
  return newsLetter(addressed, {
    ...{ subject, says: says(until, order.why === null ? '' : reasons[order.why]) },
    ...{ about, thing: 'an order of yours' },
    link: { words: 'See the order', url: `${addressed.origin}/orders/${encodeId(order.id)}` },
    because: `You get this because you are the ${order.role} of this order.`,
  });
}
