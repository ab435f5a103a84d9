import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import { describe, expect, it } from 'vitest';
import type { Expected } from './ledger.ts';
import { Ledger } from './ledger.ts';
import { facetDifferences, nameDifferences, ownDifferences, searchDifferences } from './verify.ts';

const expected = (overrides: Partial<Expected> = {}): Expected => ({
  id: 'a',
  seller: 's',
  version: 2,
  status: 'active',
  title: 'A ball python',
  amount: '100.00',
  ...overrides,
});

const item = (overrides: Partial<ListingItem> = {}) =>
  ({
    id: 'a',
    version: 2,
    status: 'active',
    title: 'A ball python',
    price: { amount: '100.00', currency: 'USD' },
    ...overrides,
  }) as ListingItem;

describe('the comparison of a search result with what was acknowledged', () => {
  it('finds nothing to say when each active listing is there once at its last version', () => {
    expect(searchDifferences([expected()], [item()])).toEqual([]);
  });

  it.each([
    ['a lost listing', [expected()], [], /found 0 times instead of 1/],
    ['a listing found twice', [expected()], [item(), item()], /found 2 times/],
    ['an old version', [expected()], [item({ version: 1 })], /version 1 instead of 2/],
    ['an old price', [expected()], [item({ price: { amount: '90.00', currency: 'USD' } })], /price 90.00/],
    [
      'a removed listing that came back',
      [expected({ status: 'removed' })],
      [item()],
      /found 1 times instead of 0/,
    ],
    ['a listing nobody was told of', [], [item()], /never acknowledged/],
  ])('names %s', (_what, acknowledged, found, words) => {
    expect(searchDifferences(acknowledged, found).join('\n')).toMatch(words);
  });
});

describe('the comparison of a seller’s own list', () => {
  it('asks for what is in whatever status, but not removed', () => {
    const hidden = expected({ id: 'b', status: 'hidden' });
    const removed = expected({ id: 'c', status: 'removed' });
    const found = [item(), item({ id: 'b', status: 'hidden' })];
    expect(ownDifferences([expected(), hidden, removed], found)).toEqual([]);
    expect(ownDifferences([expected(), removed], [item({ id: 'c', status: 'removed' })])).toEqual([
      'own list: a (active) is not there',
      'own list: c is there and should not be',
    ]);
  });
});

describe('the comparison of counts', () => {
  const page = (total: number, count: number) => ({
    total,
    facets: { species: [{ value: 'python-regius', label: 'Ball python', count }] },
  });

  it('asks for every active listing once', () => {
    const all = [expected(), expected({ id: 'b' }), expected({ id: 'c', status: 'hidden' })];
    expect(facetDifferences(all, page(2, 2))).toEqual([]);
    expect(facetDifferences(all, page(3, 1))).toHaveLength(2);
    expect(facetDifferences([], { total: 0, facets: {} })).toEqual([]);
  });
});

describe('the ledger', () => {
  it('keeps the last receipt of a listing with the content that was sent', () => {
    const ledger = new Ledger();
    ledger.record({ id: 'a', version: 1, status: 'draft' }, 's', { title: 'One', amount: '1.00' });
    ledger.record(
      { id: 'a', version: 2, status: 'removed' },
      's',
      expected({ title: 'One', amount: '1.00' }),
    );
    expect(ledger.ofSeller('s')).toEqual([expected({ status: 'removed', title: 'One', amount: '1.00' })]);
  });

  it('refuses a receipt that goes back in version', () => {
    const ledger = new Ledger();
    ledger.record({ id: 'a', version: 3, status: 'draft' }, 's', { title: 'One', amount: '1.00' });
    expect(() =>
      ledger.record({ id: 'a', version: 2, status: 'draft' }, 's', { title: 'One', amount: '1.00' }),
    ).toThrow(/back/);
  });
});

describe('the comparison of a seller’s name with what they were told', () => {
  const called = (displayName: string) => item({ seller: { id: 's', displayName } });

  it('says which listings carry another', () => {
    expect(nameDifferences('New', [called('New')])).toEqual([]);
    expect(nameDifferences('New', [called('New'), called('Old')])).toEqual([
      'search: the seller of a is called Old instead of New',
    ]);
  });
});
