import { describe, expect, it } from 'vitest';
import { presignBodySchema } from '../media/http.ts';
import { entryOf } from './entry-of.ts';
import { amountTyped, measureTyped } from './typed-amount.ts';
import { currenciesBeside, currencyTyped } from './typed-currency.ts';

/** What every object has. */
const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

describe.each(inherited)('%s, which every object has, is', (word) => {
  it('no entry of a table', () => {
    expect(entryOf({ a: 1 }, word)).toBeUndefined();
    expect(entryOf({ [word]: 1 }, word)).toBe(1);
  });

  it('no currency', () => {
    expect(currenciesBeside(`200 ${word}`)?.length).not.toBeGreaterThan(0);
    expect(currencyTyped(`200 ${word}`, 'USD')).toBeUndefined();
  });

  it('no thousand and no unit', () => {
    expect(amountTyped(`200 ${word}`, '.')).toBeUndefined();
    expect(amountTyped(`200 ${word} €`, '.')).toBeUndefined();
    expect(measureTyped(`200 ${word}`, { g: 0, kg: 3 }, '.')).toBeNaN();
  });

  it('no type of a file that is taken', () => {
    const file = { name: 'a', contentType: word, size: 1, purpose: 'listing' };
    const { error } = presignBodySchema.safeParse({ files: [file] });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['files.0.contentType']);
  });
});
