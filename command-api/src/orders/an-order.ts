import { usualTerms } from '@vivarium/contracts/orders/deadlines.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { nothing } from '../payments/facts.ts';
import { claimsOf } from './claims.ts';
import { dueOf } from './due.ts';
import { animalSale } from './saga/animal-sale.ts';
import type { Payment } from './settle-payment/payment.ts';

const id = (n: number) => `01934f3e-0000-7000-8000-0000000000${n.toString(16).padStart(2, '0')}`;
const createdAt = '2026-11-28T10:00:00.000Z';

/** Test data: an order that waits for its payment. */
export function anOrder(parts: Partial<OrderState> = {}): OrderState {
  const order: OrderState = {
    ...{ id: id(1), version: 1, paymentId: id(2), provider: 'sandbox' },
    ...{ buyerId: id(3), sellerId: id(4), listingId: id(5) },
    item: {
      ...{ version: 3, title: 'Pied male', category: 'live-animal', species: 'python-regius' },
      mediaId: null,
    },
    quantity: 1,
    unitPrice: { amount: 14_900, currency: 'USD' },
    total: { amount: 14_900, currency: 'USD' },
    ...{ discount: 0, fee: 745, subsidy: 0, refunded: 0, promised: 0, status: 'pending' },
    payment: { status: 'pending', escrow: 'none' },
    delivery: { method: 'shipping', country: 'US', region: 'Oregon' },
    ...{ shipment: null, review: 'none', dispute: null, returning: null, reason: null, due: null },
    saga: { name: animalSale.name, done: ['inventory.reserve_animal'], state: 'running' },
    history: [{ what: 'place', by: 'buyer', at: createdAt }],
    ...{ createdAt, updatedAt: createdAt },
    ...parts,
  };
  const [due, claims] = [dueOf(order, usualTerms), claimsOf(order, usualTerms)];
  return { ...order, due: parts.due ?? due, claims };
}

/** Test data: the payment of it, of which nothing is known yet. */
export function aPayment(parts: Partial<Payment> = {}): Payment {
  return {
    ...{ id: id(2), version: 1, buyerId: id(3), orderIds: [id(1)], amount: 14_900, currency: 'USD' },
    ...{
      provider: 'sandbox',
      ref: 'pi_1',
      facts: nothing,
      captureFor: null,
      isWhole: false,
      told: 'pending',
    },
    ...{ createdAt, updatedAt: createdAt },
    ...parts,
  };
}
