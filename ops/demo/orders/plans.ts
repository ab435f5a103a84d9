import { declarationsFor } from '@vivarium/contracts/orders/declarations.ts';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { askedOf } from '@vivarium/contracts/orders/transitions.ts';

/** One thing that somebody does with an order. */
export interface Act {
  by: 'buyer' | 'seller' | 'moderator' | 'bank';
  /** After `/orders/:id`, or all of it where it begins with a slash. */
  path: string;
  body?: unknown;
}

/** Where an order stands, in all that its table of states knows. */
export interface Standing extends Pick<OrderItem, 'status' | 'review'> {
  method: OrderItem['delivery']['method'];
  escrow: OrderItem['payment']['escrow'];
  reason: string | null;
  /** For whom a complaint waits; `settled`: for nobody any more. */
  complaint: 'none' | 'seller' | 'buyer' | 'moderator' | 'settled';
  isReturning: boolean;
  /** Whether a part, and no more, has gone back. */
  isLess: boolean;
}

/** @returns where an order stands. */
export function standingOf(order: OrderItem): Standing {
  const { status, review, delivery, payment, reason, dispute, returning, refunded, total } = order;
  const back = Number(refunded.amount);
  return {
    ...{ status, review, method: delivery.method, escrow: payment.escrow, reason },
    complaint: dispute === null ? 'none' : (askedOf(order) ?? 'settled'),
    isReturning: returning !== null,
    isLess: back > 0 && back < Number(total.amount),
  };
}

/** An order of the demo: what becomes of it, and where it stands then. */
export interface Plan {
  /** Its key: made once, however often the demo is started. */
  name: string;
  acts: readonly Act[];
  /** Needs a listing of its own: above the sum that a moderator looks at, or with more than one piece. */
  isOf?: 'much' | 'two';
  is: Standing;
}

/** @returns whether an order stands where a plan ends; so it is known again. */
export function isDone({ is }: Plan, order: OrderItem): boolean {
  const now = standingOf(order);
  return Object.entries(is).every(([key, value]) => now[key as keyof Standing] === value);
}

const pay: Act = { by: 'bank', path: 'pay', body: { outcome: 'approve' } };
const chargeBack: Act = { by: 'bank', path: 'pay', body: { outcome: 'chargeback' } };
const refuse: Act = { by: 'bank', path: 'pay', body: { outcome: 'decline' } };
const ship = (trackingNumber: string, carrier = 'FedEx Priority Overnight'): Act => ({
  by: 'seller',
  path: 'ship',
  body: { method: carrier, trackingNumber, declared: declarationsFor('live-animal') },
});
/** Its code is the one that the buyer is shown. */
const handOver: Act = { by: 'seller', path: 'hand-over', body: { code: 'of the buyer' } };
const accept: Act = { by: 'buyer', path: 'deliver' };
const cancel = (by: 'buyer' | 'seller'): Act => ({ by, path: 'cancel', body: {} });
const giveBack: Act = {
  by: 'buyer',
  path: 'return',
  body: { reason: 'He will not take frozen mice from me.' },
};
const keepMoney: Act = {
  by: 'seller',
  path: 'decline-return',
  body: { reason: 'He took frozen mice here every week, and the listing shows it.' },
};
const complain: Act = {
  by: 'buyer',
  path: 'dispute',
  body: { reason: 'not_as_described', text: 'She was sold to me as a female, and the vet says otherwise.' },
};
const answer = (body: object): Act => ({ by: 'seller', path: 'answer', body });
const contest = answer({
  kind: 'contest',
  text: 'She was probed twice before she left, both times as a female. I would like to see what the vet has written.',
});
const offerPart = answer({
  kind: 'part',
  text: 'I may have been wrong, and am sorry for it. Would you keep him for less?',
  amount: { amount: '25.00', currency: 'USD' },
});
const settle = (winner: 'buyer' | 'seller'): Act => ({
  by: 'moderator',
  path: '/admin/orders/:id/settle',
  body: { for: winner },
});

const review = (verdict: 'approve' | 'reject'): Act => ({
  by: 'moderator',
  path: `/admin/orders/:id/${verdict}`,
});

const nothingPaid: Standing = {
  ...{ status: 'pending', method: 'shipping', escrow: 'none', reason: null, review: 'none' },
  ...{ complaint: 'none', isReturning: false, isLess: false },
};
const held: Standing = { ...nothingPaid, status: 'confirmed', escrow: 'held' };
const underWay: Standing = { ...held, status: 'shipped' };
const accepted: Standing = { ...held, status: 'delivered', escrow: 'released' };
const calledOff: Standing = { ...nothingPaid, status: 'cancelled', reason: 'by_seller', escrow: 'refunded' };
const givenBack: Standing = { ...nothingPaid, status: 'returned', reason: 'returned', escrow: 'refunded' };
const sent = (number: string) => [pay, ship(number)];
const complained = (number: string) => [...sent(number), complain];

/** Every state that an order can be in, and what leads there; those that come with the days are not among them. */
export const plans: readonly Plan[] = [
  { name: 'accepted', acts: [...sent('7489 3301 2210'), accept], is: accepted },
  { name: 'under-way', acts: sent('7489 3301 2374'), is: underWay },
  { name: 'paid', acts: [pay], is: held },
  { name: 'unpaid', acts: [], is: nothingPaid },
  { name: 'to-be-picked-up', acts: [pay], is: { ...held, method: 'pickup' } },
  { name: 'handed-over', acts: [pay, handOver], is: { ...underWay, method: 'pickup' } },
  { name: 'picked-up', acts: [pay, accept], is: { ...accepted, method: 'pickup' } },
  { name: 'called-off', acts: [pay, cancel('seller')], is: calledOff },
  { name: 'called-off-by-buyer', acts: [pay, cancel('buyer')], is: { ...calledOff, reason: 'by_buyer' } },
  {
    ...{ name: 'declined', acts: [refuse] },
    is: { ...nothingPaid, status: 'cancelled', reason: 'payment_failed' },
  },
  {
    ...{ name: 'return-asked', acts: [...sent('7489 3302 0046'), giveBack] },
    is: { ...underWay, isReturning: true },
  },
  {
    name: 'given-back',
    acts: [...sent('7489 3302 1180'), giveBack, { by: 'seller', path: 'accept-return' }],
    is: { ...givenBack, isReturning: true },
  },
  {
    name: 'return-declined',
    acts: [...sent('7489 3302 1264'), giveBack, keepMoney],
    is: { ...underWay, isReturning: true, complaint: 'moderator' },
  },
  {
    name: 'return-declined-late',
    acts: [...sent('7489 3302 1348'), accept, giveBack, keepMoney],
    is: { ...accepted, isReturning: true },
  },
  {
    ...{ name: 'disputed', acts: complained('7489 3302 4417') },
    is: { ...underWay, complaint: 'seller' },
  },
  {
    ...{ name: 'part-offered', acts: [...complained('7489 3302 4560'), offerPart] },
    is: { ...underWay, complaint: 'buyer' },
  },
  {
    ...{ name: 'to-be-decided', acts: [...complained('7489 3302 4701'), contest] },
    is: { ...underWay, complaint: 'moderator' },
  },
  {
    name: 'decided-for-buyer',
    acts: [...complained('7489 3302 9001'), contest, settle('buyer')],
    is: { ...givenBack, reason: 'dispute', complaint: 'settled' },
  },
  {
    name: 'decided-for-seller',
    acts: [...complained('7489 3302 9134'), contest, settle('seller')],
    is: { ...accepted, complaint: 'settled' },
  },
  {
    name: 'part-accepted',
    acts: [...complained('7489 3302 9277'), offerPart, { by: 'buyer', path: 'accept-part' }],
    is: { ...accepted, complaint: 'settled', isLess: true },
  },
  {
    name: 'given-in',
    acts: [...complained('7489 3302 9313'), answer({ kind: 'all', text: 'You are right, and I am sorry.' })],
    is: { ...givenBack, reason: 'conceded', complaint: 'settled' },
  },
  {
    name: 'paid-back-in-part',
    acts: [
      ...sent('7489 3303 1125'),
      { by: 'seller', path: 'refund', body: { amount: { amount: '10.00', currency: 'USD' } } },
    ],
    is: { ...underWay, isLess: true },
  },
  {
    ...{ name: 'charged-back', acts: [pay, chargeBack] },
    is: { ...calledOff, reason: 'charged_back' },
  },
  {
    ...{ name: 'sold-elsewhere', acts: [{ by: 'seller', path: '/listings/:listing/hide' }], isOf: 'two' },
    is: { ...nothingPaid, status: 'cancelled', reason: 'sold_elsewhere' },
  },
  {
    ...{ name: 'in-review', acts: [pay], isOf: 'much' },
    is: { ...nothingPaid, review: 'awaiting' },
  },
  {
    ...{ name: 'approved', acts: [pay, review('approve')], isOf: 'much' },
    is: { ...held, review: 'approved' },
  },
  {
    ...{ name: 'rejected', acts: [review('reject')], isOf: 'much' },
    is: { ...nothingPaid, status: 'cancelled', reason: 'by_moderator', review: 'awaiting' },
  },
];
