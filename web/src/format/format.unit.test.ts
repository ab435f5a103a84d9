import { describe, expect, it } from 'vitest';
import { formatAge } from './date.ts';
import { formatDistance, formatRadius } from './distance.ts';
import { lengthUnitOf } from './length-unit.ts';
import { formatPlace } from './place.ts';
import { formatPrice } from './price.ts';
import { sexNotation } from './sex.ts';

describe('what people read', () => {
  it.each([
    ['male', '1.0'],
    ['female', '0.1'],
    ['unsexed', '0.0.1'],
  ])('a %s is written %s', (sex, notation) => {
    expect(sexNotation(sex)).toEqual({ notation, word: sex });
  });

  it('has no notation for goods', () => {
    expect(sexNotation(null)).toBeUndefined();
  });

  it('prices have cents only where they have some', () => {
    expect(formatPrice({ amount: '149.00', currency: 'USD' }, 'en-US')).toBe('$149');
    expect(formatPrice({ amount: '1149.50', currency: 'USD' }, 'en-US')).toBe('$1,149.50');
    expect(formatPrice({ amount: '12000', currency: 'JPY' }, 'en-US')).toBe('¥12,000');
  });

  it('distances are in the unit of the road signs, and no more exact than places are', () => {
    expect([lengthUnitOf('en-US'), lengthUnitOf('en-GB'), lengthUnitOf('de-DE'), lengthUnitOf('en')]).toEqual(
      ['mi', 'mi', 'km', 'mi'],
    );
    expect(formatDistance(0, 'km', 'en-US')).toBe('under 5 km');
    expect(formatDistance(80.5, 'mi', 'en-US')).toBe('50 mi');
    expect(formatDistance(1239, 'km', 'en-US')).toBe('1,230 km');
  });

  it('distances are never told beyond the radius that they lie within', () => {
    for (const [km, told] of [
      [24.9, '20 km'],
      [25, '25 km'],
      [48.2, '45 km'],
      [249.9, '240 km'],
    ] as const) {
      expect(formatDistance(km, 'km', 'en-US')).toBe(told);
    }
  });

  it('a radius is told as it was chosen', () => {
    expect([formatRadius(24.14, 'mi'), formatRadius(48.28, 'km'), formatRadius(0.4, 'km')]).toEqual([
      '15 mi',
      '48 km',
      '1 km',
    ]);
  });

  it('places name the state in the United States and the country elsewhere', () => {
    expect(formatPlace({ city: 'Austin', region: 'Texas', country: 'US' })).toBe('Austin, Texas');
    expect(formatPlace({ city: 'Leeds', region: 'England', country: 'GB' })).toBe('Leeds, United Kingdom');
    expect(formatPlace({ city: null, region: null, country: null })).toBe('');
  });

  it('ages are in days, and dates after a month', () => {
    const now = new Date(2026, 10, 21, 12);
    expect(formatAge(new Date(2026, 10, 21, 1).toISOString(), now, 'en-US')).toBe('today');
    expect(formatAge(new Date(2026, 10, 19, 23).toISOString(), now, 'en-US')).toBe('2 days ago');
    expect(formatAge(new Date(2026, 5, 1).toISOString(), now, 'en-US')).toBe('June 1, 2026');
  });
});
