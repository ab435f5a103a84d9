import { lifeAfter, MOST_MOMENTS, type Moment } from '@vivarium/contracts/listings/life.ts';
import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import type { ListingStatus } from '@vivarium/contracts/listings/status.ts';
import { describe, expect, it } from 'vitest';
import { aListing, aListingEvent, anEnclosure } from '../../fixtures/events.ts';
import { evolveMarketFact } from './evolve.ts';

const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}T12:00:00.000Z`;
const usd = (amount: number) => ({ amount, currency: 'USD' }) as const;
const life: Moment[] = [
  { at: day(1), status: 'active', price: usd(20_000) },
  { at: day(11), status: 'active', price: usd(18_000) },
];
const listing = aListing({ price: usd(18_000), publishedAt: day(1), version: 3, life });
const sold = aListing({
  ...listing,
  version: 4,
  status: 'sold',
  soldAt: day(21),
  soldFor: { amount: 15_000, currency: 'EUR' },
  life: [...life, { at: day(21), status: 'sold', price: usd(18_000) }],
});
const fact = (state: ListingState) => evolveMarketFact(undefined, aListingEvent(state));

describe('the facts of a listing', () => {
  it('are what it is, when it came, and what was asked last', () => {
    expect(fact(listing)).toMatchObject({
      visible: true,
      species: 'python-regius',
      traitZygosity: ['pied:visual'],
      listedAt: day(1),
      asked: 18_000,
      askedDollars: 180,
      soldAt: null,
      soldDollars: null,
      daysToSell: null,
      openedOn: ['2026-03-01'],
    });
  });

  it('say when it was sold, after how many days, and for how many dollars', () => {
    expect(fact(sold)).toMatchObject({
      soldAt: day(21),
      daysToSell: 20,
      // 150 euros at 1.1172
      soldDollars: 167.58,
      askedDollars: 180,
      removedAt: null,
      closedOn: ['2026-03-21'],
    });
  });

  it('do not take what was asked for what was paid', () => {
    expect(fact({ ...sold, soldFor: undefined })).toMatchObject({ soldAt: day(21), soldDollars: null });
  });

  it('stay when its seller takes it away, and say when', () => {
    const away = { ...listing, version: 4, status: 'removed' } as const;
    expect(
      fact({ ...away, life: [...life, { at: day(15), status: 'removed', price: usd(18_000) }] }),
    ).toMatchObject({ visible: true, removedAt: day(15), soldAt: null, closedOn: ['2026-03-15'] });
  });

  it('forget a sale that was taken back', () => {
    const back = { ...sold, version: 5, status: 'active', soldAt: null, soldFor: undefined } as const;
    expect(evolveMarketFact(fact(sold), aListingEvent(back))).toMatchObject({
      soldAt: null,
      daysToSell: null,
    });
  });

  it.each<ListingStatus>(['draft', 'removed'])('are none of what was never published and is %s', (status) => {
    const never = aListing({ status, publishedAt: null });
    expect(fact(never)).toEqual({ id: never.id, sources: { listing: 1 }, visible: false });
  });

  it('are none of what a moderator took down, and are there again when that was taken back', () => {
    const banned = aListing({ ...listing, version: 4, status: 'banned' });
    const stub = fact(banned);
    expect(stub).toMatchObject({ visible: false });
    expect(evolveMarketFact(stub, aListingEvent({ ...banned, version: 5, status: 'hidden' }))).toMatchObject({
      visible: true,
      listedAt: day(1),
    });
  });

  it('name the days that a life which is kept short has lost, as many as it has turns at most', () => {
    const at = (n: number) => new Date(Date.UTC(2026, 2, n, 12)).toISOString();
    const changes = Array.from({ length: 200 }, (_, n) => n + 2);
    let state: ListingState = {
      ...listing,
      version: 3,
      life: [{ at: at(1), status: 'active', price: usd(1) }],
    };
    let document = fact(state);
    for (const n of changes) {
      const after: ListingState = { ...state, version: n + 2, price: usd(n), updatedAt: at(n) };
      const shortened: ListingState = { ...after, life: lifeAfter(state, after) };
      const before = (state.life ?? []).map((moment) => moment.at.slice(0, 10));
      state = shortened;
      document = evolveMarketFact(document, aListingEvent(state));
      expect(document).toMatchObject({ touchedOn: expect.arrayContaining(before) });
    }
    expect(state.life).toHaveLength(MOST_MOMENTS);
    expect(document && 'touchedOn' in document && document.touchedOn.length).toBe(2 * MOST_MOMENTS);
  });

  it('name the day of a sale that was taken back', () => {
    const back = { ...sold, version: 5, status: 'active', soldAt: null, soldFor: undefined, life } as const;
    expect(evolveMarketFact(fact(sold), aListingEvent(back))).toMatchObject({
      touchedOn: ['2026-03-01', '2026-03-11', '2026-03-21'],
    });
  });

  it('do not change by an event that they know or that is older', () => {
    expect(evolveMarketFact(fact(sold), aListingEvent(sold))).toBeUndefined();
    expect(evolveMarketFact(fact(sold), aListingEvent(listing))).toBeUndefined();
  });

  it('are of no species where it is no animal', () => {
    expect(fact(anEnclosure())).toMatchObject({ species: null, traits: [] });
  });
});
