import { describe, expect, it } from 'vitest';
import type { SearchRoute } from '../../addresses/search-route.ts';
import { narrows, withPopular } from './with-popular.ts';

const route: SearchRoute = {
  facets: { traits: ['clown'], traitZygosity: ['pied:het'], sex: ['male'] },
  page: 3,
};

describe('a popular filter', () => {
  it.each([
    ['traits', 'pied', false],
    ['traits', 'clown', false],
    ['traits', 'banana', true],
    ['traitZygosity', 'pied:visual', false],
    ['traitZygosity', 'clown:het', true],
    ['sex', 'male', false],
    ['sex', 'female', false],
    ['species', 'python-regius', true],
  ])('%s %s narrows further what is set: %s', (attribute, value, does) => {
    expect(narrows(route, { attribute, value })).toBe(does);
  });

  it('is set beside others, from the first page', () => {
    expect(withPopular(route, { attribute: 'lifeStage', value: 'adult' })).toEqual({
      facets: { ...route.facets, lifeStage: ['adult'] },
    });
    expect(withPopular(route, { attribute: 'traits', value: 'banana' }).facets.traits).toEqual([
      'clown',
      'banana',
    ]);
  });

  it('of a zygosity takes the place of its gene in any', () => {
    const { facets } = withPopular(route, { attribute: 'traitZygosity', value: 'clown:het' });
    expect(facets).toMatchObject({ traitZygosity: ['pied:het', 'clown:het'] });
    expect(facets.traits).toBeUndefined();
  });
});
