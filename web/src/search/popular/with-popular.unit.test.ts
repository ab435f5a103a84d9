import { describe, expect, it } from 'vitest';
import type { SearchRoute } from '../route/search-route.ts';
import { isSet, withPopular } from './with-popular.ts';

const route: SearchRoute = { facets: { traitZygosity: ['pied:het'], sex: ['male'] }, page: 3 };

describe('a popular filter', () => {
  it.each([
    ['traits', 'pied', true],
    ['traits', 'clown', false],
    ['traitZygosity', 'pied:visual', false],
    ['sex', 'male', true],
    ['species', 'python-regius', false],
  ])('%s %s is set: %s', (attribute, value, set) => {
    expect(isSet(route, { attribute, value })).toBe(set);
  });

  it('is set beside others, from the first page', () => {
    expect(withPopular(route, { attribute: 'sex', value: 'female' })).toEqual({
      facets: { traitZygosity: ['pied:het'], sex: ['male', 'female'] },
    });
    expect(withPopular(route, { attribute: 'traits', value: 'clown' }).facets.traits).toEqual(['clown']);
  });

  it('of a zygosity replaces another one of its gene', () => {
    const filter = { attribute: 'traitZygosity', value: 'pied:visual' };
    expect(withPopular(route, filter).facets.traitZygosity).toEqual(['pied:visual']);
  });
});
