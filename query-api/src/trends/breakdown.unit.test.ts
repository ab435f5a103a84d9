import type { TrendDimension } from '@vivarium/contracts/trends/http/overview.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { marketDays } from '../fixtures/market-days.ts';
import { columnsOf } from '../market/columns/day-columns.ts';
import { allAtOnce } from '../market/columns/in-turns.ts';
import type { Narrowing } from '../market/columns/narrowing.ts';
import { createWords } from '../market/columns/words.ts';
import { breakdownOf } from './breakdown.ts';

/** Narrowed by one word, for which there may be cells; and the same by that word or one that no listing has. */
const narrowings: readonly (readonly [Narrowing, Narrowing])[] = [
  [{}, { category: ['live-animal', 'food'] }],
  [{ country: ['DE'] }, { country: ['DE', 'nowhere'] }],
  [{ category: ['food'] }, { category: ['food', 'nothing'] }],
  [{ species: ['boa'] }, { species: ['boa', 'draco'] }],
  [{ trait: [['pied']] }, { trait: [['pied', 'nothing']] }],
  [{ species: ['draco'] }, { species: ['draco', 'nothing'] }],
];
const dimensions: readonly TrendDimension[] = ['category', 'species', 'trait', 'country'];

it('is the same from what is added up already and from the rows', () => {
  fc.assert(
    fc.property(
      fc.array(marketDays, { maxLength: 3 }),
      fc.constantFrom(...narrowings),
      fc.constantFrom(...dimensions),
      (packed, [ready, byRows], by) => {
        const words = createWords();
        const days = packed.map((one, i) => columnsOf(`2026-03-0${i + 1}`, one, words));
        const range = { from: '2026-03-02', to: '2026-03-03' };
        const rowsOf = (narrowing: Narrowing) =>
          allAtOnce(
            breakdownOf({ days, words }, { narrowing, by, range }, { currency: 'USD', labelOf: String }),
          );
        expect(rowsOf(ready)).toEqual(rowsOf(byRows));
      },
    ),
    { numRuns: 300 },
  );
});
