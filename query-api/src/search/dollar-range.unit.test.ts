import { currencies, majorOf, minorPerMajor } from '@vivarium/contracts/shared/currency.ts';
import { inDollars } from '@vivarium/contracts/shared/reference-rates.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NumberRange } from './clause.ts';
import { boundsAround, dollarRange } from './dollar-range.ts';

const currency = fc.constantFrom(...currencies);
const minor = fc.integer({ min: 0, max: 999_999_999_999 });
const holds = (value: number, { lt, lte, gt, gte }: NumberRange) =>
  (lt === undefined || value < lt) &&
  (lte === undefined || value <= lte) &&
  (gt === undefined || value > gt) &&
  (gte === undefined || value >= gte);

/** The number itself, the double beside it, and numbers a little and far away. */
const beside = fc.constantFrom(0, 2 ** -52, -(2 ** -52), 1e-12, -1e-12, 1e-9, -1e-9, 1e-5, -1e-5, 0.3, -0.3);
const kind = fc.constantFrom('lt' as const, 'lte' as const, 'gt' as const, 'gte' as const);

test('who asks in the currency of a listing compares the amounts, however near they are', () => {
  fc.assert(
    fc.property(
      currency,
      minor,
      beside,
      kind,
      fc.integer({ min: -1, max: 1 }),
      (one, amount, off, how, by) => {
        const [price, bound] = [majorOf(amount, one), majorOf(amount + by, one) * (1 + off)];
        const range = { [how]: bound };
        return holds(inDollars(price, one), dollarRange(range, one)) === holds(price, range);
      },
    ),
    { numRuns: 5000 },
  );
});

test('who asks in another currency compares what both are worth in dollars', () => {
  fc.assert(
    fc.property(currency, currency, minor, minor, kind, (own, asked, amount, bound, how) => {
      const [price, limit] = [inDollars(majorOf(amount, own), own), inDollars(majorOf(bound, asked), asked)];
      const range = { [how]: majorOf(bound, asked) };
      return holds(price, dollarRange(range, asked)) === holds(price, { [how]: limit });
    }),
  );
});

test('any number is a bound', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(currency, number, kind, (one, bound, how) =>
      Object.values(dollarRange({ [how]: bound }, one)).every((limit) => Number.isFinite(limit)),
    ),
  );
});

test('the lowest and the highest price, told in a currency, bound both, to the minor unit', () => {
  fc.assert(
    fc.property(currency, currency, minor, minor, (asked, own, a, b) => {
      const [low = 0, high = 0] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        inDollars(majorOf(one, own), own),
      );
      const { min, max } = boundsAround(low, high, asked);
      const range = dollarRange({ gte: min, lte: max }, asked);
      // Two minor units, or where doubles no longer tell those apart some numbers further.
      const isClose = inDollars(min * (1 + 2 ** -50) + 2 / minorPerMajor(asked), asked) > low;
      return holds(low, range) && holds(high, range) && isClose;
    }),
    { examples: [['IDR', 'USD', 392147682366, 392147682366]] },
  );
  expect(boundsAround(5, 7, 'USD')).toEqual({ min: 5, max: 7 });
});
