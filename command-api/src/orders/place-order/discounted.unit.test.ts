import { sharesOf, subsidyOf } from '@vivarium/contracts/orders/shares.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anOrder } from '../an-order.ts';
import { discounted } from './decide.ts';

const orders = fc
  .record({
    amount: fc.integer({ min: 2, max: 10 ** 9 }),
    points: fc.integer({ min: 0, max: 5000 }),
    share: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  .map(({ amount, points, share }) => ({
    points,
    off: Math.min(amount - 1, Math.max(1, Math.floor(amount * share))),
    order: anOrder({
      total: { amount, currency: 'USD' },
      fee: Math.floor((amount * points) / 10_000),
    }),
  }));

it('a seller gets to the cent what they would have got, where the marketplace bears a discount', () => {
  fc.assert(
    fc.property(orders, ({ order, off, points }) => {
      const after = discounted(order, { amount: off, bornBy: 'marketplace' }, points);
      expect(sharesOf(after).seller + subsidyOf(after)).toBe(sharesOf(order).seller);
      expect([after.total.amount, after.discount]).toEqual([order.total.amount - off, off]);
      expect(after.subsidy).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('a seller who bears it pays a fee of what is left, and is given nothing', () => {
  const order = anOrder({ total: { amount: 10_000, currency: 'USD' }, fee: 500 });
  expect(discounted(order, { amount: 2000, bornBy: 'seller' }, 500)).toMatchObject({
    ...{ total: { amount: 8000, currency: 'USD' }, discount: 2000, fee: 400, subsidy: 0 },
  });
});
