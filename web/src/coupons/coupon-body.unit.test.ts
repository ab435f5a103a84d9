import { describe, expect, it } from 'vitest';
import { couponBodyOf, type WrittenCoupon } from './coupon-body.ts';

const now = new Date('2026-11-28T10:00:00.000Z');
const written = (parts: Partial<WrittenCoupon> = {}) =>
  couponBodyOf(
    {
      ...{ code: ' spring-26 ', kind: 'percent', off: '10', currency: 'USD' },
      ...{ minimum: '', lastDay: '', uses: '', ...parts },
    },
    now,
  );

describe('a coupon as it is written', () => {
  it('is a code and what it takes off; what is left empty is not said', () => {
    expect(written()).toEqual({ body: { code: 'SPRING-26', percent: 10 } });
    expect(written({ off: '10 %' })).toEqual({ body: { code: 'SPRING-26', percent: 10 } });
    expect(written({ kind: 'amount', off: '$1,200.50' })).toEqual({
      body: { code: 'SPRING-26', amount: { amount: '1200.50', currency: 'USD' } },
    });
  });

  it('is good to the end of its last day, from a sum on, and so many times', () => {
    expect(written({ minimum: '50', lastDay: '2026-12-24', uses: '20' })).toEqual({
      body: {
        ...{ code: 'SPRING-26', percent: 10, uses: 20 },
        minimum: { amount: '50', currency: 'USD' },
        until: new Date('2026-12-24T23:59:59.999').toISOString(),
      },
    });
  });

  it.each([
    ['code', { code: 'abc' }],
    ['code', { code: 'not a code' }],
    ['off', { off: '' }],
    ['off', { off: '0' }],
    ['off', { off: '91' }],
    ['off', { off: '2.5' }],
    ['off', { off: '€10' }],
    ['off', { kind: 'amount', off: '€10' }],
    ['off', { kind: 'amount', off: '-5' }],
    ['minimum', { minimum: 'much' }],
    ['minimum', { minimum: '£50' }],
    ['lastDay', { lastDay: '2026-11-27' }],
    ['uses', { uses: '0' }],
    ['uses', { uses: '1.5' }],
    ['uses', { uses: 'two' }],
  ] as const)('says that its %s is wrong: %o', (field, parts) => {
    expect(written(parts)).toEqual({ wrong: [field] });
  });
});
