import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairOfParts } from './sorted-parts.ts';

const few = fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ min: 0, max: 1e5, noNaN: true })));

it('are what stands there and behind it when all are in one order, also of many and of many alike', () => {
  fc.assert(
    fc.property(fc.array(few, { minLength: 1, maxLength: 6 }), fc.nat(400), fc.nat(), (parts, times, at) => {
      const repeated = parts.map((part) => Array.from({ length: times }, () => part).flat());
      const all = repeated.flat().toSorted((one, other) => one - other);
      if (all.length === 0) return;
      const place = at % all.length;
      const sorted = repeated.map((part) => Float64Array.from(part).sort());
      expect(pairOfParts(sorted, place)).toEqual([all[place], all[place + 1] ?? Number.POSITIVE_INFINITY]);
    }),
    { numRuns: 60 },
  );
});
