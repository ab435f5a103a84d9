import type { InventoryState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aListing } from '../a-listing.ts';
import { decideTransition } from '../decide-transition.ts';
import type { Listing } from '../decision.ts';
import { decideMarkSold } from '../mark-sold/decide.ts';
import { decideFollowStock, statusByStock } from './decide.ts';

const now = new Date('2026-11-28T10:00:00Z');
const stock = (parts: Partial<InventoryState>): InventoryState => ({
  id: '01934f3e-0000-7000-8000-0000000000f1',
  version: 1,
  listingId: aListing().id,
  ...{ quantity: 2, reserved: 0, sold: 0 },
  ...parts,
});
function following(listing: Listing, ...told: InventoryState[]): Listing {
  return told.reduce((before, one) => {
    const decided = decideFollowStock(before, one, now);
    if (decided instanceof Problem) throw decided;
    return decided === 'unchanged' ? before : decided.after;
  }, listing);
}
const onSale = aListing({ status: 'active', quantity: 2, publishedAt: '2026-11-01T10:00:00.000Z' });

describe('a listing that follows its stock', () => {
  it('is for sale while some is left, reserved when none is, sold when all is', () => {
    expect(following(onSale, stock({ version: 2, reserved: 1 })).status).toBe('active');
    expect(following(onSale, stock({ version: 2, reserved: 1, sold: 1 })).status).toBe('reserved');
    expect(following(onSale, stock({ version: 2, sold: 2 }))).toMatchObject({
      status: 'sold',
      soldAt: now.toISOString(),
      stock: { left: 0, sold: 2 },
    });
  });

  it('ends in the same whatever the order in which it is told, and however often', () => {
    const history = [
      stock({ version: 2, reserved: 1 }),
      stock({ version: 3, reserved: 2 }),
      stock({ version: 4, reserved: 1, sold: 1 }),
      stock({ version: 5, reserved: 0, sold: 1 }),
      stock({ version: 6, reserved: 1, sold: 1 }),
    ];
    const any = fc.shuffledSubarray([...history, ...history], { minLength: 10 });
    fc.assert(
      fc.property(any, (told) => {
        const { status, stock: left } = following(onSale, ...told);
        expect({ status, left: left?.left }).toEqual({
          status: statusByStock(stock({ reserved: 1, sold: 1 })),
          left: 0,
        });
      }),
    );
  });

  it('knows how many there are before its stock does, which learns it from the next who orders', () => {
    const more = { ...onSale, quantity: 6 };
    expect(following(more, stock({ version: 2, quantity: 2, reserved: 1 })).stock).toMatchObject({ left: 5 });
  });

  it('is for sale while its seller has more than its stock knows of, and sold out once they have fewer', () => {
    const all = stock({ version: 2, quantity: 2, sold: 2 });
    expect(following({ ...onSale, quantity: 6 }, all)).toMatchObject({
      status: 'active',
      stock: { left: 4 },
    });
    const one = stock({ version: 2, quantity: 2, sold: 1 });
    expect(following({ ...onSale, quantity: 1 }, one)).toMatchObject({ status: 'sold', stock: { left: 0 } });
  });

  it('stays off the market where its seller or a moderator has taken it', () => {
    const hidden = aListing({ status: 'hidden', quantity: 1 });
    const after = following(hidden, stock({ version: 2, quantity: 1, reserved: 1 }));
    expect(after).toMatchObject({ status: 'hidden', stock: { left: 0 } });
  });

  it('stays sold where its owner says so, whatever comes back of its orders', () => {
    const sold = decideMarkSold(following(onSale, stock({ version: 2, reserved: 1 })), {}, now);
    if (sold instanceof Problem || sold === 'unchanged') throw new Error('it was for sale');
    const after = following(sold.after, stock({ version: 3, reserved: 0 }));
    expect(after).toMatchObject({ status: 'sold', stock: { version: 3, left: 2 } });
    const banned = decideTransition(after, 'ban', now);
    expect(banned).not.toHaveProperty('after.soldElsewhere');
  });

  it('is for sale again where one that its orders sold comes back, as it is where nobody noted who said so', () => {
    const sold = following(onSale, stock({ version: 2, sold: 2 }));
    expect(following(sold, stock({ version: 3, sold: 1 })).status).toBe('active');
  });
});
