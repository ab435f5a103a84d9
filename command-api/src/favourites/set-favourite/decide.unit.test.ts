import { expect, it } from 'vitest';
import { decideSetFavourite } from './decide.ts';

const now = new Date('2026-11-28T10:00:00.000Z');
const listing = { id: 'a listing', price: { amount: 14_900, currency: 'USD' as const } };
const none = { favourite: undefined, interest: { id: listing.id, version: 0, favourites: 0 } };
const like = (isFavourite: boolean) => ({ personId: 'anna', listing, isFavourite });

it('counts once whoever says it twice, and not at all whoever takes it back', () => {
  const first = decideSetFavourite(like(true), none, now);
  if (first === 'unchanged') throw new Error('nothing was decided');
  expect(first).toMatchObject({
    favourite: { version: 1, isFavourite: true },
    interest: { version: 1, favourites: 1 },
  });
  expect(decideSetFavourite(like(true), first, now)).toBe('unchanged');
  const back = decideSetFavourite(like(false), first, now);
  expect(back).toMatchObject({
    favourite: { version: 2, isFavourite: false },
    interest: { version: 2, favourites: 0 },
  });
  expect(decideSetFavourite(like(false), none, now)).toBe('unchanged');
});

it('keeps the price that it had when one began to like it', () => {
  const cheaper = { ...listing, price: { ...listing.price, amount: 9900 } };
  expect(decideSetFavourite({ ...like(true), listing: cheaper }, none, now)).toMatchObject({
    favourite: { priceThen: { amount: 9900 } },
  });
});
