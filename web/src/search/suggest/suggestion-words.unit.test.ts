import type { Category } from '@vivarium/catalogue/category.ts';
import type { Suggestion } from '@vivarium/contracts/suggestions/http.ts';
import { expect, it } from 'vitest';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import { suggestionWords } from './suggestion-words.ts';

const inGerman = (category: Category): Category => ({
  ...category,
  name: `${category.name} auf Deutsch`,
  subcategories: category.subcategories.map((one) => ({ ...one, name: `${one.name} auf Deutsch` })),
});
const english = openCatalogue();
const categories = english.categories.map(inGerman);
const german = {
  ...english,
  categories,
  categoryOf: (slug: string) => categories.find((category) => category.slug === slug),
};
const [goods] = english.categories.filter(({ subcategories }) => subcategories.length > 0);
const [kind] = goods?.subcategories ?? [];
const suggested = (parts: object): Suggestion =>
  ({
    ...{ kind: 'category', category: goods?.slug ?? '', subcategory: null, categoryName: null },
    ...{ label: goods?.name ?? '', highlights: [{ start: 0, end: 2 }], alias: null, query: '', count: 1 },
    ...parts,
  }) as Suggestion;
const ofKind = suggested({ subcategory: kind?.slug, label: kind?.name, categoryName: goods?.name });

it('says categories and their kinds in the language of the reader, and marks nothing of another word', () => {
  expect(suggestionWords(suggested({}), german)).toEqual({
    ...{ label: `${goods?.name} auf Deutsch`, highlights: [], categoryName: null },
  });
  expect(suggestionWords(ofKind, german)).toEqual({
    ...{ label: `${kind?.name} auf Deutsch`, highlights: [], categoryName: `${goods?.name} auf Deutsch` },
  });
});

it('marks what was typed where the word is the same, and until other words have come', () => {
  for (const catalogue of [english, undefined])
    expect(suggestionWords(ofKind, catalogue)).toEqual({
      ...{ label: kind?.name, highlights: [{ start: 0, end: 2 }], categoryName: goods?.name },
    });
});
