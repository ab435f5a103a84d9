import { describe, expect, it } from 'vitest';
import { aListing } from '../a-listing.ts';
import { decideTransition } from '../decide-transition.ts';
import type { Listing } from '../decision.ts';
import { decideMarkSold } from './decide.ts';

const now = new Date('2026-11-21T09:00:00.000Z');
const active = aListing({ status: 'active', publishedAt: '2026-11-02T10:00:00.000Z' });
const after = (decision: ReturnType<typeof decideMarkSold>): Listing => {
  if (decision === 'unchanged' || decision instanceof Error) throw new Error('nothing has happened');
  return decision.after;
};

describe('marking a listing as sold', () => {
  it('keeps what was paid, in the currency of the listing where none is said', () => {
    expect(decideMarkSold(active, { price: { amount: '120.50' } }, now)).toMatchObject({
      type: 'listing.sold',
      after: { status: 'sold', soldFor: { amount: 12_050, currency: 'USD' } },
      changed: ['status', 'soldAt', 'soldFor'],
    });
    expect(after(decideMarkSold(active, { price: { amount: '110', currency: 'EUR' } }, now)).soldFor).toEqual(
      { amount: 11_000, currency: 'EUR' },
    );
  });

  it('does not insist on a price', () => {
    expect(after(decideMarkSold(active, {}, now))).not.toHaveProperty('soldFor');
  });

  it.each(['-1', '12.345', 'free'])('refuses to keep %s as what was paid', (amount) => {
    expect(decideMarkSold(active, { price: { amount } }, now)).toMatchObject({
      code: 'validation_failed',
      details: [{ path: 'price.amount' }],
    });
  });

  it('refuses what is not for sale, whatever was paid', () => {
    const draft = aListing({ status: 'draft' });
    expect(decideMarkSold(draft, { price: { amount: '-1' } }, now)).toMatchObject({
      code: 'status_conflict',
    });
  });

  it('ends the life of the listing, and a sale that is taken back was paid for nothing', () => {
    const sold = after(decideMarkSold(active, { price: { amount: '99' } }, now));
    expect(sold.life?.map(({ status }) => status)).toEqual(['active', 'sold']);
    const back = after(decideTransition(sold, 'release', now));
    expect(back).not.toHaveProperty('soldFor');
    expect(back.life?.map(({ status }) => status)).toEqual(['active', 'sold', 'active']);
  });
});
