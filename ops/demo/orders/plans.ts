import type { OrderItem } from '@vivarium/contracts/orders/http.ts';

/** One thing that somebody does with an order. */
export interface Act {
  by: 'buyer' | 'seller' | 'moderator' | 'bank';
  /** After `/orders/:id`, or all of it where it begins with a slash. */
  path: string;
  body?: unknown;
}

/** An order of the demo: what becomes of it, and what it is like then. */
export interface Plan {
  /** Its key: made once, however often the demo is started. */
  name: string;
  method: 'shipping' | 'pickup';
  acts: readonly Act[];
  /** @returns whether an order stands where this one ends; so it is known again. */
  isDone(order: OrderItem): boolean;
}

const pay: Act = { by: 'bank', path: 'pay', body: { outcome: 'approve' } };
const refuse: Act = { by: 'bank', path: 'pay', body: { outcome: 'decline' } };
const ship = (trackingNumber: string, carrier = 'FedEx Priority Overnight'): Act => ({
  by: 'seller',
  path: 'ship',
  body: { method: carrier, trackingNumber },
});
const accept: Act = { by: 'buyer', path: 'deliver' };
const cancel = (by: 'buyer' | 'seller'): Act => ({ by, path: 'cancel', body: {} });
const giveBack: Act = {
  by: 'buyer',
  path: 'return',
  body: { reason: 'He will not take frozen mice from me.' },
};
const complain: Act = {
  by: 'buyer',
  path: 'dispute',
  body: { reason: 'not_as_described', text: 'She was sold to me as a female, and the vet says otherwise.' },
};
const settle = (winner: 'buyer' | 'seller'): Act => ({
  by: 'moderator',
  path: '/admin/orders/:id/settle',
  body: { for: winner },
});

const isOpen = ({ dispute, returning }: OrderItem) => dispute === null && returning === null;

/** Every state that an order can be in, and what leads there. */
export const plans: readonly Plan[] = [
  {
    ...{ name: 'accepted', method: 'shipping', acts: [pay, ship('7489 3301 2210'), accept] },
    isDone: ({ status, returning, dispute, delivery }) =>
      status === 'delivered' && returning === null && dispute === null && delivery.method === 'shipping',
  },
  {
    ...{ name: 'under-way', method: 'shipping', acts: [pay, ship('7489 3301 2374')] },
    isDone: (order) => order.status === 'shipped' && isOpen(order) && order.refunded.amount === '0.00',
  },
  {
    ...{ name: 'paid', method: 'shipping', acts: [pay] },
    isDone: (order) => order.status === 'confirmed' && order.dispute === null,
  },
  { name: 'unpaid', method: 'shipping', acts: [], isDone: ({ status }) => status === 'pending' },
  {
    ...{ name: 'picked-up', method: 'pickup', acts: [pay, accept] },
    isDone: ({ status, delivery }) => status === 'delivered' && delivery.method === 'pickup',
  },
  {
    ...{ name: 'called-off', method: 'shipping', acts: [pay, cancel('seller')] },
    isDone: ({ status, reason }) => status === 'cancelled' && reason === 'by_seller',
  },
  {
    ...{ name: 'declined', method: 'shipping', acts: [refuse] },
    isDone: ({ status, reason }) => status === 'cancelled' && reason === 'payment_failed',
  },
  {
    ...{ name: 'return-asked', method: 'shipping', acts: [pay, ship('7489 3302 0046'), giveBack] },
    isDone: ({ status, returning }) => status === 'shipped' && returning !== null,
  },
  {
    ...{ name: 'given-back', method: 'shipping' },
    acts: [pay, ship('7489 3302 1180'), giveBack, { by: 'seller', path: 'accept-return' }],
    isDone: ({ status, dispute }) => status === 'returned' && dispute === null,
  },
  {
    ...{ name: 'disputed', method: 'shipping', acts: [pay, ship('7489 3302 4417'), complain] },
    isDone: ({ status, dispute }) => status === 'shipped' && dispute?.settledAt === null,
  },
  {
    ...{
      name: 'decided',
      method: 'shipping',
      acts: [pay, ship('7489 3302 9001'), complain, settle('buyer')],
    },
    isDone: ({ status, dispute }) => status === 'returned' && dispute !== null,
  },
  {
    ...{ name: 'paid-back-in-part', method: 'shipping' },
    acts: [
      pay,
      ship('7489 3303 1125'),
      { by: 'seller', path: 'refund', body: { amount: { amount: '10.00', currency: 'USD' } } },
    ],
    isDone: ({ status, refunded }) => status === 'shipped' && refunded.amount !== '0.00',
  },
];
