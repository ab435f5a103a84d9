import { expect, it } from 'vitest';
import { fastestAnswer, highestAnswer, mostListedAnswer } from './compare-answers.ts';

const a = (name: string, listed: number, days: number | null, amount: string) => ({
  name,
  overview: {
    totals: {
      ...{ listed, sold: 0, removed: 0, active: 0, paid: 0, medianSold: null },
      medianAsked: { amount, currency: 'USD' },
      medianDaysToSell: days,
    },
  },
});

it('tells the first and the last', () => {
  const both = [a('Clown', 10, 0.2, '800.00'), a('Pied', 30, 1.2, '450.00')];
  expect(highestAnswer(both)).toBe('Clown: $800 in the middle, Pied: $450');
  expect(mostListedAnswer(both)).toBe('Pied is listed most: 30, Clown 10');
  expect(fastestAnswer(both)).toBe('Clown sells in less than a day, Pied in 1 day');
});

it('calls neither of two that are told alike the first', () => {
  const alike = [a('Clown', 10, 21.6, '450.20'), a('Pied', 10, 22.4, '450.00')];
  expect(highestAnswer(alike)).toBe('$450 in the middle, of each');
  expect(mostListedAnswer(alike)).toBe('As many are listed of each: 10');
  expect(fastestAnswer(alike)).toBe('Each sells in 22 days');
});
