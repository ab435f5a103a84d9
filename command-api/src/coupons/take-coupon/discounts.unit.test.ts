import { Problem } from '@vivarium/contracts/problem.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coupon } from '../coupon.ts';
import { discountsOf, type Priced } from './discounts.ts';

const now = new Date('2026-11-28T12:00:00.000Z');
const money = (amount: number, currency: Currency = 'USD') => ({ amount, currency });
const aCoupon = (parts: Partial<Coupon> = {}): Coupon => ({
  ...{ id: 'coupon', version: 1, makerId: 'maker', sellerId: null, code: 'SPRING', off: { percent: 10 } },
  ...{ minimum: null, from: null, until: null, uses: null, ended: false },
  createdAt: now.toISOString(),
  ...parts,
});
const order = (orderId: string, amount: number, sellerId = 'anna', currency: Currency = 'USD'): Priced => ({
  ...{ orderId, sellerId, total: money(amount, currency) },
});
function taken(coupon: Partial<Coupon>, orders: Priced[] = [order('one', 10_000)]) {
  const discounts = discountsOf(aCoupon(coupon), orders, now);
  return discounts instanceof Problem ? discounts.code : Object.fromEntries(discounts);
}

describe('a coupon', () => {
  it.each<[string, Partial<Coupon>, Priced[], unknown]>([
    ['a part of each, rounded for nobody', { off: { percent: 15 } }, [order('one', 999)], { one: 149 }],
    [
      'a sum, by what each costs',
      { off: { amount: money(100) } },
      [order('one', 300), order('two', 100)],
      { one: 75, two: 25 },
    ],
    [
      'the odd cent off the dearest',
      { off: { amount: money(100) } },
      [order('one', 100), order('two', 200)],
      { one: 33, two: 67 },
    ],
    [
      'nothing of what others sell',
      { sellerId: 'anna' },
      [order('one', 1000), order('two', 1000, 'ben')],
      { one: 100 },
    ],
  ])('takes off %s', (_what, coupon, orders, discounts) => {
    expect(taken(coupon, orders)).toEqual(discounts);
  });

  it.each<[string, string, Partial<Coupon>, Priced[]]>([
    ['is ended', 'coupon_expired', { ended: true }, [order('one', 100)]],
    ['ends at this very moment', 'coupon_expired', { until: now.toISOString() }, [order('one', 100)]],
    [
      'begins a moment later',
      'coupon_not_applicable',
      { from: '2026-11-28T12:00:00.001Z' },
      [order('one', 100)],
    ],
    ['is for what another sells', 'coupon_not_applicable', { sellerId: 'ben' }, [order('one', 100)]],
    ['is for a cent more', 'coupon_not_applicable', { minimum: money(101) }, [order('one', 100)]],
    ['is for another currency', 'coupon_not_applicable', { minimum: money(1, 'EUR') }, [order('one', 100)]],
    [
      'would leave nothing to pay',
      'coupon_not_applicable',
      { off: { amount: money(100) } },
      [order('one', 100)],
    ],
    [
      'would leave nothing of one',
      'coupon_not_applicable',
      { off: { amount: money(1) } },
      [order('one', 1), order('two', 1)],
    ],
  ])('is refused where it %s', (_what, code, coupon, orders) => {
    expect(taken(coupon, orders)).toBe(code);
  });

  it('is good from its very beginning and for exactly its minimum', () => {
    expect(taken({ from: now.toISOString(), minimum: money(10_000) })).toEqual({ one: 1000 });
  });

  it('never takes all of anything, and together exactly what it says', () => {
    const totals = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 8 });
    const amounts = fc.integer({ min: 1, max: 200_000 });
    fc.assert(
      fc.property(totals, amounts, (all, amount) => {
        const orders = all.map((total, index) => order(String(index), total));
        const discounts = discountsOf(aCoupon({ off: { amount: money(amount) } }), orders, now);
        if (discounts instanceof Problem) return;
        expect([...discounts.values()].reduce((sum, one) => sum + one, 0)).toBe(amount);
        for (const { orderId, total } of orders) {
          const off = discounts.get(orderId) ?? 0;
          expect(off).toBeGreaterThanOrEqual(0);
          expect(off).toBeLessThan(total.amount);
        }
      }),
    );
  });
});
