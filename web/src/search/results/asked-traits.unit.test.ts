import { describe, expect, it } from 'vitest';
import { askedTraits } from './asked-traits.ts';

const understood = (applied: boolean) => ({
  query: 'clown het pied',
  applied,
  rest: '',
  offers: [],
  chips: [
    {
      kind: 'trait' as const,
      value: { gene: 'clown', zygosity: 'visual' as const },
      id: 'a',
      label: '',
      text: '',
    },
    {
      kind: 'combination' as const,
      value: {
        species: 'python-regius',
        combination: 'bumblebee',
        parts: [{ genes: ['spider'], zygosity: 'visual' as const }],
      },
      id: 'b',
      label: '',
      text: '',
    },
  ],
});

describe('the traits that a search is for', () => {
  it('are those chosen as filters, in whatever zygosity', () => {
    const route = { facets: { traits: ['pied'], traitZygosity: ['banana:het'] } };
    expect(askedTraits(route)).toEqual(new Set(['pied', 'banana']));
  });

  it('are those understood from its words', () => {
    expect(askedTraits({ facets: {} }, understood(true) as never)).toEqual(new Set(['clown', 'spider']));
  });

  it('are none where the words are searched as text', () => {
    expect(askedTraits({ facets: {} }, understood(false) as never)).toEqual(new Set());
  });
});
