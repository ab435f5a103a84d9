import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { describe, expect, it } from 'vitest';
import { orderItem } from './order-item.ts';

const id = (n: number) => `01934f3e-0000-7000-8000-00000000000${n}`;
const [buyerId, sellerId, at] = [id(3), id(4), '2026-11-28T10:00:00.000Z'];
const money = (amount: number) => ({ amount, currency: 'USD' as const });
const order: OrderState = {
  ...{ id: id(1), version: 3, paymentId: id(2), provider: 'sandbox', buyerId, sellerId, listingId: id(5) },
  item: { version: 3, title: 'Pied male', category: 'live-animal', species: null, mediaId: null },
  ...{ quantity: 1, unitPrice: money(14_900), total: money(14_900), discount: 0, fee: 745, subsidy: 0 },
  ...{ refunded: 0, promised: 0, status: 'delivered', payment: { status: 'completed', escrow: 'released' } },
  delivery: { method: 'pickup', country: null, region: null },
  ...{ shipment: null, review: 'none', dispute: null, returning: null, reason: null, due: null },
  saga: { name: 'animal.sale', done: [], state: 'completed' },
  ...{ history: [], createdAt: at, updatedAt: at },
};
const seen = (parts: Partial<OrderState>, reader = sellerId) => {
  const document = { sources: { order: 3 }, order: { ...order, ...parts } };
  const { fee, payout } = orderItem(document, reader, (of) => ({ id: of, displayName: 'Robin' }));
  return [fee?.amount, payout?.amount];
};

describe('what a seller sees of the money of a sale', () => {
  it('is what they get of it, and the fee, which together are all of it', () => {
    expect(seen({})).toEqual(['7.45', '141.55']);
  });

  it('is less with what has gone back: no fee is kept of that', () => {
    expect(seen({ promised: 10_000, refunded: 10_000 })).toEqual(['2.45', '46.55']);
    expect(seen({ promised: 14_900, refunded: 14_900 })).toEqual(['0.00', '0.00']);
  });

  it('is what they would have got without a coupon that the marketplace bears', () => {
    expect(seen({ total: money(13_410), discount: 1490, fee: 670, subsidy: 1415 })).toEqual([
      '6.70',
      '141.55',
    ]);
  });

  it('is nothing that a buyer is told', () => {
    expect(seen({}, buyerId)).toEqual([undefined, undefined]);
  });
});
