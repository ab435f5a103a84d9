import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { describe, expect, it } from 'vitest';
import { anOrder } from './an-order.ts';
import { callingOffOf } from './calling-off.ts';

const coupon = { minimum: 100_000, callingOff: 'alone' } as const;
/** Something that cost so much before a tenth was taken off. */
const order = (id: string, price: number, parts: Partial<OrderState> = {}) => {
  const discount = Math.floor(price / 10);
  return anOrder({ id, total: { amount: price - discount, currency: 'USD' }, discount, coupon, ...parts });
};
const own = order('own', 6_000);
const of = (...others: OrderState[]) => callingOffOf(own, [own, ...others]);

describe('what was bought with a coupon for a minimum is called off', () => {
  it('alone where nothing else was, or not with that coupon', () => {
    expect(of()).toBe('alone');
    const { coupon: _none, ...ofAnother } = order('other', 95_000);
    expect(of(ofAnother)).toBe('alone');
    expect(callingOffOf(ofAnother, [own, ofAnother])).toBe('alone');
  });

  it('alone where what is left is enough, to the cent and before the discount', () => {
    expect(of(order('other', 100_000))).toBe('alone');
    expect(of(order('other', 99_999))).toBe('together');
    expect(of(order('one', 50_000), order('other', 50_000))).toBe('alone');
  });

  it.each(['pending', 'confirmed'] as const)('together with what is %s', (status) => {
    expect(of(order('other', 95_000, { status }))).toBe('together');
  });

  it.each(['shipped', 'delivered'] as const)('no more once another is %s, whatever else is not', (status) => {
    expect(of(order('other', 95_000, { status }))).toBe('no_more');
    expect(of(order('one', 50_000), order('other', 20_000, { status }))).toBe('no_more');
  });

  it('alone where nothing is left that is cheaper by it', () => {
    const off = { status: 'cancelled', reason: 'by_buyer' } as const;
    expect(of(order('other', 95_000, off))).toBe('alone');
    expect(of(order('other', 95_000, { status: 'returned', reason: 'returned' }))).toBe('alone');
  });

  it('as if what its buyer has lost through somebody else were there', () => {
    const bySeller = order('lost', 95_000, { status: 'cancelled', reason: 'by_seller' });
    expect(of(bySeller, order('other', 5_000))).toBe('alone');
    expect(of(bySeller, order('other', 4_999))).toBe('together');
    const byBuyer = order('given up', 95_000, { status: 'cancelled', reason: 'by_buyer' });
    expect(of(byBuyer, order('other', 5_000))).toBe('together');
  });
});
