import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { describe, expect, test } from 'vitest';
import { aListing, clown, pied } from '../../fixtures/a-listing.ts';
import { facetCondition } from '../facet-condition.ts';
import { everything, type ListingSearch } from '../listing-search.ts';
import { changeOf } from './change.ts';
import { concernsOf } from './concerns.ts';

const aPied = aListing({ genes: [pied], price: 40_000, title: 'Pied from Ridge' });
const exactly = { spelling: 'exact' as const, total: 100 };

function isConcerned(
  search: Partial<ListingSearch>,
  [before, after]: readonly [ListingDocument | undefined, ListingDocument | undefined],
  answer: Parameters<ReturnType<typeof concernsOf>>[1] | 'underway' = exactly,
): boolean {
  const written = (document: ListingDocument | undefined, version: number) =>
    document && { document, version };
  return concernsOf({ ...everything, ...search }, (word) => word === 'valleys')(
    changeOf(written(before, 1), written(after, 2)),
    answer === 'underway' ? undefined : answer,
  );
}

const cheap: ListingSearch['conditions'] = [{ kind: 'between', attribute: 'price', from: 0, to: 300 }];
const near = { kind: 'within' as const, point: { lat: 0, lng: 0 }, metres: 1000 };

describe('a change concerns a search', () => {
  test('when the listing is among what it looks at, before or after', () => {
    const cheaper = { ...aPied, priceDollars: 200 };
    expect(isConcerned({ conditions: cheap }, [undefined, aPied])).toBe(false);
    expect(isConcerned({ conditions: cheap }, [aPied, cheaper])).toBe(true);
    expect(isConcerned({ conditions: cheap }, [cheaper, aPied])).toBe(true);
    expect(isConcerned({}, [aPied, { ...aPied, views: 1 } as ListingDocument])).toBe(true);
  });

  test('not when nobody can find the listing, before or after', () => {
    const sold = { ...aPied, status: 'sold' as const };
    expect(isConcerned({}, [sold, { ...sold, priceDollars: 1 }])).toBe(false);
    expect(isConcerned({}, [aPied, sold])).toBe(true);
  });

  test('wherever it is, when other radii are counted too', () => {
    expect(isConcerned({ conditions: [near] }, [undefined, aPied])).toBe(false);
    expect(isConcerned({ conditions: [near], facets: ['distance'] }, [undefined, aPied])).toBe(true);
  });

  test('by its words, when it may have them or is what they mean', () => {
    const words = ['ridge', 'pied'];
    const aClown = aListing({ genes: [clown], title: 'Clown from Valley' });
    expect(isConcerned({ words }, [undefined, aPied])).toBe(true);
    expect(isConcerned({ words }, [undefined, aClown])).toBe(false);
    const meant = [{ words: ['pied'], conditions: [facetCondition('traits', ['pied'], 'USD')] }];
    expect(isConcerned({ words: ['pied'], meant }, [undefined, aClown])).toBe(false);
    const unnamed = { ...aPied, title: 'From Ridge', titleFolded: null, textFolded: [], names: [] };
    expect(isConcerned({ words: ['pied'], meant }, [undefined, unnamed])).toBe(true);
  });

  test('when it may change how words are taken', () => {
    const search = { words: ['ridge'], spelling: 'auto' as const, conditions: cheap };
    const renamed = { ...aPied, title: 'Pied from Valley' };
    expect(isConcerned(search, [aPied, renamed])).toBe(false);
    expect(isConcerned(search, [aPied, renamed], { spelling: 'exact', total: 4 })).toBe(true);
    expect(
      isConcerned(search, [aPied, { ...aPied, priceDollars: 500 }], { spelling: 'exact', total: 4 }),
    ).toBe(false);
  });

  test('when its words were guessed at, and others are there now', () => {
    const search = { words: ['rigde'], spelling: 'auto' as const, conditions: cheap };
    const guessed = { spelling: 'fuzzy' as const, total: 100 };
    expect(isConcerned(search, [aPied, { ...aPied, title: 'Pied from Rigde' }], guessed)).toBe(true);
    expect(isConcerned(search, [aPied, { ...aPied, priceDollars: 500 }], guessed)).toBe(false);
    expect(isConcerned(search, [aPied, { ...aPied, priceDollars: 200 }], guessed)).toBe(true);
    // A listing that has nothing near to them may be found by nobody who asks so.
    const aClown = {
      ...aListing({ genes: [clown], title: 'Clown from Valley' }),
      sellerName: 'Max',
      priceDollars: 200,
    };
    expect(isConcerned(search, [undefined, aClown], guessed)).toBe(false);
    // Until the answer is there nobody knows how they were taken.
    expect(isConcerned(search, [aPied, { ...aPied, title: 'Pied from Rigde' }], 'underway')).toBe(true);
  });

  test('by some of its words, when not all of them had to be there', () => {
    const search = { words: ['valley', 'rigde'], spelling: 'auto' as const, conditions: cheap };
    const cheaper = { ...aPied, priceDollars: 200 };
    expect(isConcerned(search, [aPied, cheaper], { spelling: 'fuzzy', total: 100 })).toBe(false);
    expect(isConcerned(search, [aPied, cheaper], { spelling: 'loose', total: 100 })).toBe(true);
  });

  test('when a word that is near comes or goes, since only the nearest few are taken for the one asked for', () => {
    const search = { words: ['valley', 'rigde'], spelling: 'auto' as const };
    const guessed = { spelling: 'fuzzy' as const, total: 100 };
    const sold = { ...aPied, status: 'sold' as const };
    expect(isConcerned(search, [sold, { ...sold, title: 'Pied from Rigdes' }], guessed)).toBe(true);
    expect(isConcerned(search, [sold, { ...sold, title: 'Pied of Ridge' }], guessed)).toBe(false);
    // What stands in others anyway neither comes nor goes.
    expect(isConcerned(search, [sold, { ...sold, title: 'Ridge and valleys' }], guessed)).toBe(false);
    expect(isConcerned(search, [sold, { ...sold, title: 'Ridge and valleyz' }], guessed)).toBe(true);
  });
});
