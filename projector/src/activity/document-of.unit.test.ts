import { filterOfKeyword } from '@vivarium/contracts/activity/document.ts';
import type { ActivityMessage } from '@vivarium/contracts/activity/messages.ts';
import { describe, expect, it } from 'vitest';
import { documentOf, parseActivity } from './document-of.ts';

const said = {
  id: '0199a0de-0000-7000-8000-000000000001',
  time: '2026-11-21T12:00:00.000Z',
  visitor: '3f0f2f0e-6a51-4d7e-9d8a-0b0c3f6f2a11',
  category: 'live-animal',
};
const sex = { attribute: 'sex', value: 'female' };
const search: ActivityMessage = {
  ...said,
  type: 'search_event',
  query: ' Königspython ',
  filters: [sex, sex],
  results: 4,
};

describe('the document of an activity', () => {
  it('has the folded query of a search, and each filter once', () => {
    expect(documentOf(search)).toEqual({
      ...said,
      type: 'search_event',
      query: 'konigspython',
      filters: ['sex:female'],
      results: 4,
      listings: [],
      position: null,
    });
  });

  it('names the listings that were shown, opened or looked at, each once', () => {
    const [one, other] = [said.visitor, said.id];
    const shown: ActivityMessage = {
      ...said,
      type: 'impression_event',
      listings: [one, other, one],
      query: 'Ä',
    };
    expect(documentOf(shown)).toMatchObject({ listings: [one, other], query: 'a', position: null });
    const opened: ActivityMessage = { ...said, type: 'click_event', listing: one, position: 3 };
    expect(documentOf(opened)).toMatchObject({ listings: [one], position: 3, query: null });
    const viewed: ActivityMessage = { ...said, type: 'view_listing_event', listing: one };
    expect(documentOf(viewed)).toMatchObject({ type: 'view_listing_event', listings: [one], filters: [] });
  });

  it('has the one filter that was chosen, and no query', () => {
    const chosen = { attribute: 'traitZygosity', value: 'pied:het' };
    const document = documentOf({ ...said, type: 'refine_event', ...chosen });
    expect(document).toMatchObject({ filters: ['traitZygosity:pied:het'], query: null, results: null });
    expect(filterOfKeyword(document.filters[0] ?? '')).toEqual(chosen);
  });

  it('keeps no name of a category, a species or a trait that the catalogue does not have', () => {
    const forged = ['category', 'species', 'traits'].map((attribute) => ({
      ...{ attribute, value: 'Buy at evil.example' },
    }));
    const pied = { attribute: 'traits', value: 'pied' };
    const brand = { attribute: 'attributes.brand', value: 'Any Maker' };
    expect(
      documentOf({ ...search, category: 'buy-at-evil-example', filters: [...forged, pied, brand] }),
    ).toMatchObject({ category: null, filters: ['traits:pied', 'attributes.brand:Any Maker'] });
    for (const chosen of forged)
      expect(documentOf({ ...said, type: 'refine_event', ...chosen }).filters).toEqual([]);
  });

  it.each(['', 'null', '{}', JSON.stringify({ ...search, type: 'view_event' })])(
    'is not made of %s',
    (text) => {
      expect(() => parseActivity(text)).toThrow();
    },
  );
});
