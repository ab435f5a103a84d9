import type { InventoryState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { describe, expect, it } from 'vitest';
import { aListing } from '../a-listing.ts';
import type { Listing } from '../decision.ts';
import { decideReconcile, differenceOf } from './decide.ts';

const now = new Date('2026-11-28T10:00:00Z');
const stock = (parts: Partial<InventoryState> = {}): InventoryState => ({
  id: '01934f3e-0000-7000-8000-0000000000f1',
  version: 4,
  listingId: aListing().id,
  ...{ quantity: 1, reserved: 1, sold: 0 },
  ...parts,
});
const told = (version: number, parts: Parameters<typeof aListing>[0] = {}) =>
  aListing({
    ...{ status: 'active', quantity: 1, publishedAt: '2026-11-01T10:00:00.000Z' },
    stock: { version, left: 0, reserved: 1, sold: 0 },
    ...parts,
  });
function mended(listing: Listing, of: InventoryState | undefined, seen = listing.version) {
  const decided = decideReconcile(listing, of, seen, now);
  if (decided instanceof Problem) throw decided;
  return decided === 'unchanged' ? listing : decided.after;
}

describe('a listing that differs from what is reserved and sold of it', () => {
  it.each<[string, Listing, InventoryState, Listing['status']]>([
    ['behind', told(3), stock(), 'reserved'],
    ['behind', aListing({ status: 'active', quantity: 1 }), stock(), 'reserved'],
    ['behind', told(3, { status: 'reserved' }), stock({ reserved: 0, sold: 1 }), 'sold'],
    ['behind', told(3, { status: 'sold' }), stock({ reserved: 0 }), 'active'],
    ['other_status', told(4), stock(), 'reserved'],
    ['other_status', told(4, { status: 'reserved' }), stock({ reserved: 0 }), 'active'],
    ['ahead', told(9, { status: 'sold' }), stock(), 'reserved'],
    ['ahead', told(9, { status: 'reserved' }), stock({ reserved: 0 }), 'active'],
    ['other_status', told(4, { quantity: 2, status: 'reserved' }), stock({ quantity: 2 }), 'active'],
  ])('is %s and becomes what the rows say', (difference, listing, of, status) => {
    expect(differenceOf(listing, of)).toBe(difference);
    const after = mended(listing, of);
    expect(after).toMatchObject({
      status,
      stock: { version: of.version, reserved: of.reserved, sold: of.sold },
    });
    expect(differenceOf(after, of)).toBeUndefined();
  });

  it('is reserved where its seller says that there are fewer than were reserved', () => {
    const listing = told(4, { quantity: 1, stock: { version: 4, left: 1, reserved: 1, sold: 0 } });
    expect(mended(listing, stock({ quantity: 2 })).status).toBe('reserved');
  });

  it('learns how much is left where it is off the market, and stays there', () => {
    const hidden = told(3, { status: 'hidden' });
    expect(mended(hidden, stock())).toMatchObject({ status: 'hidden', stock: { version: 4, left: 0 } });
  });

  it('stays sold where its owner says so, and learns how much its orders leave', () => {
    const elsewhere = { status: 'sold', soldElsewhere: true } as const;
    expect(differenceOf(told(4, elsewhere), stock({ reserved: 0 }))).toBeUndefined();
    expect(mended(told(3, elsewhere), stock({ reserved: 0 }))).toMatchObject({
      ...elsewhere,
      stock: { version: 4, left: 1 },
    });
  });

  it('is not freed where no row is found: that is told, not guessed', () => {
    expect(differenceOf(told(3, { status: 'sold' }), undefined)).toBe('unknown');
    expect(mended(told(3, { status: 'sold' }), undefined).status).toBe('sold');
  });

  it('is left alone where it has changed since it was compared, and where nothing differs', () => {
    const listing = told(3);
    expect(mended(listing, stock(), listing.version - 1)).toBe(listing);
    const right = told(4, { status: 'reserved' });
    expect(mended(right, stock())).toBe(right);
    expect(differenceOf(aListing({ status: 'sold' }), undefined)).toBeUndefined();
  });
});
