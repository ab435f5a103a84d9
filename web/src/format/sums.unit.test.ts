import fc from 'fast-check';
import { expect, it } from 'vitest';
import { less, times, totalOf } from './sums.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });

it('so many of something cost so many times its price, to the cent', () => {
  expect(times(usd('149.10'), 3)).toEqual(usd('447.30'));
  expect(times({ amount: '1200', currency: 'JPY' }, 2)).toEqual({ amount: '2400', currency: 'JPY' });
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 9999 }), (cents, quantity) => {
      const { amount } = times(usd((cents / 100).toFixed(2)), quantity);
      expect(Math.round(Number(amount) * 100)).toBe(cents * quantity);
    }),
  );
});

it('what is paid in all is said once for each currency', () => {
  expect(totalOf([usd('0.10'), usd('0.20')])).toBe('$0.30');
  expect(totalOf([usd('10.00'), { amount: '5', currency: 'JPY' }, usd('2.50')])).toBe('$12.50 + ¥5');
});

it('what is left of a sum is exact to its smallest part', () => {
  expect(less(usd('148.50'), usd('48.2'))).toEqual(usd('100.30'));
  expect(less(usd('149'), usd('49.99'), usd('99.01'))).toEqual(usd('0.00'));
  expect(less(usd('149'))).toEqual(usd('149'));
});
