import { describe, expect, it } from 'vitest';
import type { ListingEvent } from '../listings/events.ts';
import { reasonOf } from './reason.ts';

const FIRST = '2026-11-01T10:00:00.000Z';
const NOW = '2026-11-28T10:00:00.000Z';
const price = (amount: number, currency = 'USD') => ({ amount, currency });

function anEvent(
  type: ListingEvent['type'],
  listing: Partial<ListingEvent['data']['listing']> = {},
  previous?: Record<string, unknown>,
): ListingEvent {
  const now = { status: 'active', publishedAt: FIRST, price: price(400), ...listing };
  const changed = Object.keys(previous ?? {});
  return { type, time: NOW, data: { listing: now, previous, changed } } as ListingEvent;
}

describe('why people are told of a listing', () => {
  it.each([
    ['published', 'published for the first time', anEvent('listing.published', { publishedAt: NOW })],
    ['published', 'published, nothing known of before', anEvent('listing.published')],
    ['back_on_sale', 'published again', anEvent('listing.published', {}, { status: 'hidden' })],
    ['back_on_sale', 'no longer reserved', anEvent('listing.released', {}, { status: 'reserved' })],
    ['price_drop', 'cheaper', anEvent('listing.changed', {}, { price: price(500) })],
    ['changed', 'dearer', anEvent('listing.changed', {}, { price: price(300) })],
    ['changed', 'priced in another currency', anEvent('listing.changed', {}, { price: price(500, 'EUR') })],
    ['changed', 'described otherwise', anEvent('listing.changed', {}, { title: 'Before' })],
  ])('is %s for one that is %s', (reason, _what, event) => {
    expect(reasonOf(event)).toBe(reason);
  });

  it.each([
    ['not on sale', anEvent('listing.changed', { status: 'hidden' }, { price: price(500) })],
    ['ordered, with more of it left', anEvent('listing.changed', {}, { stock: { left: 3 } })],
    ['changed, nobody knows from what', anEvent('listing.changed')],
    ['sold', anEvent('listing.sold', { status: 'sold' })],
  ])('is none for one that is %s', (_what, event) => {
    expect(reasonOf(event)).toBeUndefined();
  });
});
