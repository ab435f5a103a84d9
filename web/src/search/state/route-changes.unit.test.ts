import { describe, expect, it } from 'vitest';
import type { SearchRoute } from '../../addresses/search-route.ts';
import { toggled, traitChoiceOf, withBox, withNear, withPrice, withTrait } from './route-changes.ts';

const empty: SearchRoute = { facets: {} };
const austin = { name: 'Austin', lat: 30.27, lng: -97.74, radiusKm: 100 };

describe('changing what is searched for', () => {
  it('chooses a value and takes it back', () => {
    const chosen = toggled(empty, 'sex', 'female');
    expect(chosen.facets).toEqual({ sex: ['female'] });
    expect(toggled(chosen, 'sex', 'female')).toEqual(empty);
  });

  it('begins again at the first page', () => {
    expect(toggled({ ...empty, page: 4 }, 'sex', 'male').page).toBeUndefined();
    expect(withPrice({ ...empty, page: 4 }, 10, undefined)).toEqual({ facets: {}, price: { min: 10 } });
  });

  it('asks one thing of a gene at a time', () => {
    const any = withTrait(empty, 'pied', 'any');
    expect(any.facets).toEqual({ traits: ['pied'] });
    const het = withTrait(any, 'pied', 'het');
    expect(het.facets).toEqual({ traitZygosity: ['pied:het'] });
    expect(traitChoiceOf(het, 'pied')).toBe('het');
    expect(withTrait(het, 'pied', 'none').facets).toEqual({});
  });

  it('does not take a gene for another whose name begins the same', () => {
    const route = withTrait(empty, 'pied-line', 'het');
    expect(traitChoiceOf(route, 'pied')).toBe('none');
    expect(withTrait(route, 'pied', 'none').facets).toEqual({ traitZygosity: ['pied-line:het'] });
  });

  it('ends the order by distance with the place', () => {
    const near = { ...withNear(empty, austin), sort: 'distance' as const };
    expect(withNear(near, undefined)).toEqual(empty);
    expect(withNear({ ...near, sort: 'newest' }, undefined)).toEqual({ facets: {}, sort: 'newest' });
  });

  it('lets the box of the map replace the radius, but keeps where distances are told from', () => {
    const boxed = withBox(withNear(empty, austin), [40, 10, 30, 0]);
    expect(boxed.near).toEqual({ name: 'Austin', lat: 30.27, lng: -97.74 });
    expect(withNear(boxed, austin).box).toBeUndefined();
  });
});
