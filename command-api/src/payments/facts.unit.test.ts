import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facts, goneBack, isKnown, nothing, statusOf, together } from './facts.ts';

const facts: fc.Arbitrary<Facts> = fc.record({
  authorised: fc.boolean(),
  captured: fc.nat(1000),
  refunded: fc.nat(1000),
  cancelled: fc.boolean(),
  failure: fc.constantFrom(null, 'card_declined', 'expired_card'),
  chargedBack: fc.nat(1000),
});
const all = (ones: readonly Facts[]) => ones.reduce(together, nothing);

describe('what is known of a payment', () => {
  it('is the same in whatever order it is told, and however often', () => {
    const told = fc
      .array(facts, { maxLength: 8 })
      .chain((ones) =>
        fc.tuple(fc.constant(ones), fc.shuffledSubarray([...ones, ...ones], { minLength: ones.length * 2 })),
      );
    fc.assert(
      fc.property(told, ([ones, again]) => {
        expect(all(again)).toEqual(all(ones));
      }),
    );
  });

  it('never shrinks', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const both = together(one, other);
        expect(together(both, one)).toEqual(both);
        expect(both.captured).toBeGreaterThanOrEqual(one.captured);
      }),
    );
  });

  it('has what was told of it, and nothing more than that', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const both = together(one, other);
        expect(isKnown(both, one)).toBe(true);
        expect(isKnown(both, nothing)).toBe(true);
      }),
    );
    const known = { ...nothing, authorised: true, captured: 90, refunded: 10, chargedBack: 5 };
    const more: Partial<Facts>[] = [
      ...[{ captured: 91 }, { refunded: 11 }, { chargedBack: 6 }, { cancelled: true }, { failure: 'x' }],
      { refunded: 95 },
    ];
    for (const one of more) expect(isKnown(known, { ...nothing, ...one })).toBe(false);
    expect(isKnown(nothing, { ...nothing, authorised: true })).toBe(false);
  });

  it('keeps every yes, and the greater of two sums', () => {
    const one = { ...nothing, authorised: true, captured: 90, refunded: 10, chargedBack: 5 };
    const other = { ...nothing, cancelled: true, failure: 'x', captured: 50, refunded: 20, chargedBack: 30 };
    expect(together(one, other)).toEqual({
      ...{ authorised: true, cancelled: true, failure: 'x' },
      ...{ captured: 90, refunded: 20, chargedBack: 30 },
    });
    expect(together(nothing, nothing)).toEqual(nothing);
    expect(goneBack(together(one, other))).toBe(50);
  });

  it('tells one failure of several, whichever came first', () => {
    const failed = (failure: string) => ({ ...nothing, failure });
    expect(together(failed('b'), failed('a')).failure).toBe('a');
    expect(together(failed('a'), failed('b')).failure).toBe('a');
    expect(together(failed('a'), nothing).failure).toBe('a');
  });

  it.each([
    [{}, 'pending'],
    [{ failure: 'card_declined' }, 'failed'],
    [{ failure: 'card_declined', authorised: true }, 'authorised'],
    [{ authorised: true, cancelled: true }, 'failed'],
    [{ authorised: true, captured: 100 }, 'completed'],
    [{ captured: 100, cancelled: true }, 'completed'],
    [{ captured: 100, refunded: 99 }, 'completed'],
    [{ captured: 100, refunded: 100 }, 'refunded'],
    [{ captured: 100, chargedBack: 100 }, 'refunded'],
    [{ captured: 100, refunded: 40, chargedBack: 60 }, 'refunded'],
  ])('%o is %s', (known, status) => {
    expect(statusOf({ ...nothing, ...known })).toBe(status);
  });

  it('takes what went back for having been taken', () => {
    expect(together(nothing, { ...nothing, refunded: 100 }).captured).toBe(100);
    expect(together(nothing, { ...nothing, chargedBack: 90 }).captured).toBe(90);
  });
});
