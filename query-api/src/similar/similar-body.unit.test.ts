import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { describe, expect, test } from 'vitest';
import { aListing, someGoods } from '../fixtures/a-listing.ts';
import { similarBody } from './similar-body.ts';

/** Committed, so that a change of what is asked shows in review. `vitest -u` writes them anew. */
const file = (name: string) => `../../generated/bodies/${name}.json`;
const json = (listing: ListingDocument) => `${JSON.stringify(similarBody(listing, 8), null, 2)}\n`;
const id = '01990000-0000-7000-8000-000000000001';

describe('the search for similar listings', () => {
  test('of an animal', async () => {
    const genes = [
      { gene: 'pied', zygosity: 'visual' },
      { gene: 'clown', zygosity: 'het' },
    ] as const;
    const animal = aListing({ id, genes: [...genes], comparable: 'python-regius|clown:het,pied:visual|…' });
    await expect(json(animal)).toMatchFileSnapshot(file('similar-animals'));
  });

  test('of goods', async () => {
    const attributes = { brand: 'Arcadia', wattage: 24, condition: 'new' };
    const lamp = someGoods({ id, subcategory: 'uvb-lamp', attributes });
    await expect(json(lamp)).toMatchFileSnapshot(file('similar-goods'));
  });

  test('prefers animals without traits to one that has none', () => {
    const plain = similarBody(aListing(), 8);
    expect(JSON.stringify(plain)).toContain('{"must_not":[{"exists":{"field":"traits"}}]}');
  });

  test('falls back to the category of goods that have no subcategory', () => {
    expect(JSON.stringify(similarBody(someGoods(), 8))).toContain('{"category":"heating-lighting"}');
  });

  test('keeps to what else is asked for', () => {
    const among = [{ terms: { region: ['a'] } }];
    expect(JSON.stringify(similarBody(aListing(), 8, among))).toContain(JSON.stringify(among[0]));
  });

  test('has a scale that Elasticsearch takes for what is given away', () => {
    expect(JSON.stringify(similarBody(aListing({ price: 0 }), 8))).toContain('{"origin":0,"scale":0.01}');
  });
});
