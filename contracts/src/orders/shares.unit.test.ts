import { expect, it } from 'vitest';
import { sharesOf, subsidyOf } from './shares.ts';

const order = { total: { amount: 10_000, currency: 'USD' }, fee: 500 } as const;

it('a seller is paid, and gives back later, what was not promised to the buyer, whether or not that has gone', () => {
  expect(sharesOf({ ...order, promised: 0 })).toEqual({ seller: 9500, marketplace: 500 });
  expect(sharesOf({ ...order, promised: 4000 })).toEqual({ seller: 5700, marketplace: 300 });
  expect(sharesOf({ ...order, promised: 9999 })).toEqual({ seller: 1, marketplace: 0 });
});

it('a seller has as much of a discount that the marketplace bears as is left of the order', () => {
  const cheaper = { ...order, subsidy: 1000 };
  expect(subsidyOf({ ...cheaper, promised: 0 })).toBe(1000);
  expect(subsidyOf({ ...cheaper, promised: 2500 })).toBe(750);
  expect(subsidyOf({ ...cheaper, promised: 10_000 })).toBe(0);
});
