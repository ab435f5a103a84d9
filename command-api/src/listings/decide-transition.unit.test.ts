import { Problem } from '@vivarium/contracts/problem.ts';
import { describe, expect, it } from 'vitest';
import { aListing } from './a-listing.ts';
import { decideTransition } from './decide-transition.ts';

const now = new Date('2026-11-21T09:00:00.000Z');
const at = now.toISOString();

describe('a step along the status machine', () => {
  it('raises the version by one and says what changed', () => {
    const decision = decideTransition(aListing({ version: 3 }), 'publish', now);
    expect(decision).toMatchObject({
      type: 'listing.published',
      after: { version: 4, status: 'active', publishedAt: at, updatedAt: at },
      changed: ['status', 'publishedAt'],
    });
  });

  it('keeps the first time of publishing', () => {
    const first = '2026-11-03T00:00:00.000Z';
    const decision = decideTransition(aListing({ status: 'hidden', publishedAt: first }), 'publish', now);
    expect(decision).toMatchObject({ after: { publishedAt: first }, changed: ['status'] });
  });

  it('notes when it was sold, and forgets it when the sale is taken back', () => {
    const sold = decideTransition(aListing({ status: 'active', publishedAt: at }), 'mark-sold', now);
    expect(sold).toMatchObject({ after: { status: 'sold', soldAt: at, publishedAt: at } });
    const released = decideTransition(aListing({ status: 'sold', soldAt: at }), 'release', now);
    expect(released).toMatchObject({ after: { status: 'active', soldAt: null } });
  });

  it('says that what was paid is gone with the sale that is taken back, and nothing of it where nobody had said it', () => {
    const paid = aListing({ status: 'sold', soldAt: at, soldFor: { amount: 9900, currency: 'USD' } });
    const released = decideTransition(paid, 'release', now);
    expect(released).toMatchObject({ changed: ['status', 'publishedAt', 'soldAt', 'soldFor'] });
    expect(released).not.toHaveProperty('after.soldFor');
    expect(decideTransition(aListing({ status: 'sold', soldAt: at }), 'release', now)).toMatchObject({
      changed: ['status', 'publishedAt', 'soldAt'],
    });
  });

  it('keeps the time of the sale of a listing that is banned afterwards', () => {
    expect(decideTransition(aListing({ status: 'sold', soldAt: at }), 'ban', now)).toMatchObject({
      after: { status: 'banned', soldAt: at },
    });
  });

  it('refuses a step that the machine does not have', () => {
    const decision = decideTransition(aListing({ status: 'banned' }), 'publish', now);
    expect(decision).toBeInstanceOf(Problem);
    expect(decision).toMatchObject({ code: 'status_conflict' });
  });

  it('gives no time of publishing to what was never published', () => {
    const removed = decideTransition(aListing({ status: 'draft' }), 'remove', now);
    expect(removed).toMatchObject({ after: { status: 'removed', publishedAt: null }, changed: ['status'] });
  });

  it('says in its refusal what was asked of what', () => {
    expect(decideTransition(aListing({ status: 'banned' }), 'publish', now)).toMatchObject({
      message: 'A listing that is banned does not take "publish".',
    });
  });
});
