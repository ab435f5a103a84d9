import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import { describe, expect, it } from 'vitest';
import { newsFor } from './decide.ts';

const listing = {
  status: 'active',
  publishedAt: '2026-11-01T10:00:00.000Z',
  price: { amount: 400, currency: 'USD' },
};
const happened = (type: ListingEvent['type'], previous?: Record<string, unknown>) =>
  ({
    ...{ type, time: '2026-11-28T10:00:00.000Z' },
    data: { listing, previous, changed: Object.keys(previous ?? {}) },
  }) as ListingEvent;

describe('those who like a listing', () => {
  it.each([
    [
      'back_on_sale',
      'published again after it was hidden',
      happened('listing.published', { status: 'hidden' }),
    ],
    ['back_on_sale', 'no longer reserved', happened('listing.released', { status: 'reserved' })],
    ['price_drop', 'cheaper', happened('listing.changed', { price: { amount: 500, currency: 'USD' } })],
  ])('hear of %s when it is %s', (reason, _what, event) => {
    expect(newsFor(event)).toBe(reason);
  });

  it.each([
    ['published for the first time', happened('listing.published')],
    ['described otherwise', happened('listing.changed', { title: 'Before' })],
    ['dearer', happened('listing.changed', { price: { amount: 300, currency: 'USD' } })],
  ])('hear nothing when it is %s', (_what, event) => {
    expect(newsFor(event)).toBeUndefined();
  });
});
