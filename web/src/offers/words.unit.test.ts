import { expect, it } from 'vitest';
import { chapterWord } from './words.ts';

const steps = ['offer', 'counter', 'accept', 'decline', 'withdraw', 'order'] as const;
const at = new Date(0).toISOString();

/** Steps that one of the two cannot take have no word. */
it.each(['buyer', 'seller'] as const)('what a %s did is told to them as theirs', (role) => {
  const own = steps.map((what) => chapterWord({ what, by: role, at, price: null, message: null }, role));
  const told = own.map(({ message }) => message ?? '').filter((words) => words !== 'Changed');
  expect(told.length).toBeGreaterThan(3);
  expect(told.filter((words) => !words.startsWith('You '))).toEqual([]);
});

it('what the other did is told as theirs, and what happened by itself as nobody’s', () => {
  const word = (what: (typeof steps)[number] | 'expire', by: 'buyer' | 'seller' | 'clock') =>
    chapterWord({ what, by, at, price: null, message: null }, 'seller').message;
  expect(word('accept', 'buyer')).toBe('The buyer accepted');
  expect(word('expire', 'clock')).toBe('Its time passed');
});
