import { describe, expect, it } from 'vitest';
import { lifeAfter, lifeOf, MOST_MOMENTS, type Moment } from './life.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' }) as const;
const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();
const draft = {
  status: 'draft',
  price: usd(100),
  publishedAt: null,
  soldAt: null,
  updatedAt: day(1),
} as const;
const active = { ...draft, status: 'active', publishedAt: day(2), updatedAt: day(2) } as const;

describe('the life of a listing', () => {
  it('begins when it is published, and not with its draft', () => {
    expect(lifeAfter(draft, { ...draft, price: usd(90) })).toBeUndefined();
    expect(lifeAfter(draft, active)).toEqual([{ at: day(2), status: 'active', price: usd(100) }]);
  });

  it('has a moment for each change of price or status, and none for other changes', () => {
    const listed = { ...active, life: lifeAfter(draft, active) };
    const cheaper = { ...listed, price: usd(80), updatedAt: day(5) };
    const life = lifeAfter(listed, cheaper);
    expect(life?.map(({ at, price }) => [at, price.amount])).toEqual([
      [day(2), 100],
      [day(5), 80],
    ]);
    expect(lifeAfter({ ...cheaper, life }, { ...cheaper, updatedAt: day(6) })).toEqual(life);
  });

  it('is made up of the dates where it was not kept', () => {
    const sold = { ...active, status: 'sold', soldAt: day(9), updatedAt: day(12) } as const;
    expect(lifeOf(sold).map(({ at, status }) => [at, status])).toEqual([
      [day(2), 'active'],
      [day(9), 'sold'],
    ]);
  });

  it('keeps its first moment and its turns of status when there are too many changes of price', () => {
    let listing: Parameters<typeof lifeAfter>[0] & { life: Moment[] | undefined } = {
      ...active,
      life: lifeAfter(draft, active),
    };
    const change = (part: object, n: number) => {
      const after = { ...listing, ...part, updatedAt: day(n) };
      listing = { ...after, life: lifeAfter(listing, after) };
    };
    change({ status: 'hidden' }, 3);
    change({ status: 'active' }, 4);
    for (let n = 5; n < 5 + 2 * MOST_MOMENTS; n += 1) change({ price: usd(n) }, n);
    expect(listing.life).toHaveLength(MOST_MOMENTS);
    expect(listing.life?.slice(0, 3).map(({ status }) => status)).toEqual(['active', 'hidden', 'active']);
    expect(listing.life?.at(-1)?.price.amount).toBe(4 + 2 * MOST_MOMENTS);
  });
});
