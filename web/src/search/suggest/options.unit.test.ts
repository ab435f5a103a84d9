import type { Suggestion } from '@vivarium/contracts/suggestions/http.ts';
import { describe, expect, it } from 'vitest';
import { partsOf } from './marked.ts';
import { headingOf, optionsOf } from './options.ts';

const ball: Suggestion = {
  kind: 'species',
  species: 'python-regius',
  scientificName: 'Python regius',
  label: 'Ball python',
  highlights: [],
  alias: null,
  query: '',
  count: 1,
};
const recents = ['boa', 'ball clown', 'Ballard', 'balloon', 'ball'].map((label) => ({
  label,
  path: `/search?q=${label}`,
}));
const shown = (text: string, suggestions: Suggestion[] = [ball], all = recents) =>
  optionsOf(text, suggestions, all).map((option) => `${headingOf(option)}: ${option.key}`);

describe('the list below the search box', () => {
  it('shows the searches of before until something is typed, and how to forget them', () => {
    expect(shown('')).toEqual([
      'Recent searches: recent /search?q=boa',
      'Recent searches: recent /search?q=ball clown',
      'Recent searches: recent /search?q=Ballard',
      'Recent searches: recent /search?q=balloon',
      'Recent searches: recent /search?q=ball',
      'Recent searches: forget',
    ]);
    expect(shown('', [], [])).toEqual([]);
  });

  it('then only few that begin alike and say more, before what is suggested', () => {
    expect(shown('BALL')).toEqual([
      'Recent searches: recent /search?q=ball clown',
      'Recent searches: recent /search?q=Ballard',
      'Species: species python-regius',
    ]);
  });
});

describe('the marked parts of a text', () => {
  it.each([
    [[{ start: 0, end: 4 }], '[Ball] python'],
    [[{ start: 5, end: 7 }], 'Ball [py]thon'],
    [
      [
        { start: 0, end: 4 },
        { start: 5, end: 11 },
      ],
      '[Ball] [python]',
    ],
    [[{ start: 9, end: 40 }], 'Ball pyth[on]'],
    [
      [
        { start: 0, end: 6 },
        { start: 3, end: 7 },
      ],
      '[Ball p][y]thon',
    ],
    [[], 'Ball python'],
  ])('%j', (ranges, expected) => {
    const parts = partsOf('Ball python', ranges);
    expect(parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe(expected);
  });
});
