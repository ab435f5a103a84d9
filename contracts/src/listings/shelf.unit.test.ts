import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shelfOf } from './shelf.ts';

const times = fc.date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const turns = fc.integer({ min: 1, max: 5000 });
const at = (time: Date, turn: number) => shelfOf(time.toISOString(), turn) ?? Number.NaN;
const dayOf = (time: Date) => time.toISOString().slice(0, 10);

describe('the shelf of a listing', () => {
  it('puts the newer day in front, whatever the turns', () => {
    fc.assert(
      fc.property(times, turns, times, turns, (a, turnOfA, b, turnOfB) => {
        if (dayOf(a) > dayOf(b)) expect(at(a, turnOfA)).toBeGreaterThan(at(b, turnOfB));
      }),
    );
  });

  it('puts the earlier turn of a day in front, whatever the time, and never a later one', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 999 }), turns, (time, turn, other) => {
        const midnight = new Date(dayOf(time));
        if (other > turn) expect(at(midnight, turn)).toBeGreaterThan(at(time, other));
      }),
    );
  });

  /** Sellers by turns of one day, as the search orders them. */
  it('shows k different sellers, where there are as many, before it shows any of them for the second time', () => {
    fc.assert(
      fc.property(
        times,
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }),
        (day, each) => {
          const all = each.flatMap((count, seller) =>
            Array.from({ length: count }, (_, i) => ({ seller, shelf: at(day, i + 1) })),
          );
          const shown = all.toSorted((a, b) => b.shelf - a.shelf).slice(0, each.length);
          expect(new Set(shown.map(({ seller }) => seller)).size).toBe(each.length);
        },
      ),
    );
  });

  it('is none where it was never published', () => {
    expect(shelfOf(null, 1)).toBeNull();
  });

  it('is a whole number that JSON carries exactly', () => {
    fc.assert(fc.property(times, turns, (time, turn) => Number.isSafeInteger(at(time, turn))));
  });
});
