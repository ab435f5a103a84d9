import { i18n } from '@lingui/core';
import { afterEach, expect, it } from 'vitest';
import { leftOutIn, leftOutLine, placesIn } from './left-out.ts';

const law = {
  acts: ['keep' as const],
  rule: 'No snakes.',
  certainty: 'sure' as const,
  source: 'A law',
  asOf: '2024-12-31',
  checkedOn: '2026-11-27',
  species: ['Ball python'],
};
const leftOut = {
  region: 'JP',
  rules: [
    { ...law, place: 'Japan' },
    { ...law, place: 'Japan' },
  ],
};

afterEach(() => i18n.activate('en'));

it('names each place once, whose laws leave something out', () => {
  expect(placesIn(leftOut)).toBe('Japan');
  const two = { ...leftOut, rules: [...leftOut.rules, { ...law, place: 'the European Union' }] };
  expect(placesIn(two)).toBe('Japan and the European Union');
});

it('names the animals where they are few', () => {
  expect(leftOutLine(leftOut)).toBe('Left out: Ball python, which may not be kept in Japan');
  const many = { ...leftOut, rules: [{ ...law, place: 'Japan', species: ['A', 'B', 'C', 'D'] }] };
  expect(leftOutLine(many)).toBe('Left out: animals that may not be kept in Japan');
});

it('finds nothing left out where an answer does not say so', () => {
  expect(leftOutIn(undefined)).toBeUndefined();
  expect(leftOutIn({ hits: [] })).toBeUndefined();
  expect(leftOutIn({ leftOut })).toBe(leftOut);
});

it('names in another language the countries as that calls them, and a state as the law does', () => {
  i18n.load('de', {});
  i18n.activate('de');
  const of = (place: string, placeCode?: string) => ({ ...law, place, ...(placeCode && { placeCode }) });
  const named = (...rules: ReturnType<typeof of>[]) => placesIn({ region: 'DE', rules });
  expect(named(of('the United States', 'US'))).toBe('Vereinigte Staaten');
  expect(named(of('Germany', 'DE'), of('the European Union', 'EU'))).toBe(
    'Deutschland und Europäische Union',
  );
  expect(named(of('Hawaii', 'US-HI'))).toBe('Hawaii');
  expect(named(of('Japan'))).toBe('Japan');
});
