import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import type { Money } from '@vivarium/contracts/shared/money.ts';
import { describe, expect, it } from 'vitest';
import { decideTell, type ToTell } from './decide.ts';
import { isToldAlready } from './told-again.ts';

const id = (n: number) => `01934f3e-0000-7000-8000-${String(n).padStart(12, '0')}`;
const now = new Date('2026-11-28T10:20:00.000Z');
const BUNDLE = id(800);

function toTell(
  parts: { searches?: number[]; price?: Money; version?: number } & Partial<ToTell> = {},
): ToTell {
  const { searches = [1], price = { amount: 45_000, currency: 'USD' }, version = 2, ...others } = parts;
  const savedSearches = searches.map((n) => ({
    ...{ id: id(n), name: `Search ${n}`, channels: ['in_app' as const], frequency: 'instant' as const },
  }));
  return {
    person: { personId: id(900), savedSearches },
    listing: { id: id(10), version, sellerId: id(901), title: 'Pied female', price },
    ...{ reason: 'back_on_sale', isReleased: false, isFavourite: false, ...others },
  };
}
const told = (before: ToTell, parts: Partial<NotificationState> = {}): NotificationState => ({
  ...decideTell(before, { lastNumber: 0, toldLately: 0, bundle: undefined }, now).after,
  ...parts,
});

describe('what somebody was told of a listing within a day', () => {
  it.each([
    ['the same for the same reason', toTell({ version: 4 })],
    ['it dearer', toTell({ price: { amount: 50_000, currency: 'USD' } })],
    ['it at the same price in another currency', toTell({ price: { amount: 45_000, currency: 'EUR' } })],
    ['it for one of the searches', toTell({ searches: [2] })],
    ['that they like it too', toTell({ searches: [], isFavourite: true })],
  ])('is not told again: %s', (_what, again) => {
    expect(isToldAlready([told(toTell({ searches: [1, 2] }))], again, BUNDLE)).toBe(true);
  });

  it.each([
    ['it cheaper', toTell({ price: { amount: 44_999, currency: 'USD' } })],
    ['for another search', toTell({ searches: [1, 3] })],
    ['that orders have let go of it', toTell({ isReleased: true })],
    ['for another reason', toTell({ reason: 'price_drop' })],
  ])('does not keep them from being told %s', (_what, again) => {
    expect(isToldAlready([told(toTell({ searches: [1, 2] }))], again, BUNDLE)).toBe(false);
  });

  it('counts as the cheapest that it was', () => {
    const both = [told(toTell({ price: { amount: 30_000, currency: 'USD' } })), told(toTell({ version: 4 }))];
    const again = toTell({ price: { amount: 40_000, currency: 'USD' } });
    expect(isToldAlready(both, again, BUNDLE)).toBe(true);
  });

  it.each([
    ['let go of by orders', toTell({ isReleased: true })],
    ['cheaper by a cent', toTell({ price: { amount: 44_000, currency: 'USD' } })],
  ])('is told three times when it is %s again and again, and not a fourth time', (_what, again) => {
    const cent = (n: number) => told(toTell({ price: { amount: 45_000 - n, currency: 'USD' } }));
    expect(isToldAlready([cent(0), cent(1)], again, BUNDLE)).toBe(false);
    expect(isToldAlready([cent(0), cent(1), cent(2)], again, BUNDLE)).toBe(true);
    const another = { ...again, person: toTell({ searches: [1, 7] }).person, isReleased: false };
    expect(isToldAlready([cent(0), cent(1), cent(2)], another, BUNDLE)).toBe(false);
  });

  it('is in the bundle of the hour once, until that is read', () => {
    const bundle = (readAt: string | null) =>
      told(toTell(), { id: BUNDLE, reason: null, about: null, readAt });
    expect(isToldAlready([bundle(null)], toTell({ reason: 'changed' }), BUNDLE)).toBe(true);
    expect(isToldAlready([bundle(now.toISOString())], toTell({ reason: 'changed' }), BUNDLE)).toBe(false);
  });

  it('was nothing', () => {
    expect(isToldAlready([], toTell(), BUNDLE)).toBe(false);
  });
});
