import { animalFacets } from '@vivarium/catalogue/animal-attributes.ts';
import { describe, expect, it } from 'vitest';
import {
  fromQueryString,
  type SearchRoute,
  searchPath,
  toQueryString,
} from '../../addresses/search-route.ts';
import { fromUiState, toUiState } from './ui-state.ts';

const everything: SearchRoute = {
  q: 'het clown',
  words: { exact: true, without: ['sex:female', 'price:200:400:EUR'], also: ['place:53.796:-1.548'] },
  facets: {
    category: ['live-animal'],
    species: ['python-regius', 'boa-imperator'],
    traits: ['pied'],
    traitZygosity: ['clown:het'],
    sex: ['female'],
    sellerName: ['Smith & Sons, "Pythons"'],
    country: ['US'],
    region: ['Texas'],
    'attributes.brand': ['Exo Terra'],
  },
  price: { min: 100, max: 500, currency: 'EUR' },
  near: { name: 'Austin, Texas', lat: 30.27, lng: -97.74, radiusKm: 80 },
  box: [50.5, 8, 45, -2.25],
  sort: 'distance',
  page: 3,
};

describe('the address of a search', () => {
  it('says everything that is set, and reads back as the same', () => {
    expect(fromQueryString(toQueryString(everything))).toEqual(everything);
  });

  it('calls a point that it does not name by where it is, which is the same in every language', () => {
    const { near } = fromQueryString('at=50.11,8.68&within=50');
    expect(near?.name).toBe('50.1, 8.7');
  });

  it('survives the way through the state of InstantSearch', () => {
    expect(fromUiState(toUiState(everything))).toEqual(everything);
  });

  it('says every declared attribute of animals by its key, and the life stage by a shorter name', () => {
    const facets = Object.fromEntries(animalFacets.map((facet) => [facet, ['some']]));
    expect(fromQueryString(toQueryString({ facets }))).toEqual({ facets });
    const route: SearchRoute = {
      facets: {
        origin: ['farmed'],
        lifeStage: ['adult'],
        country: ['DE'],
        sex: ['male'],
        category: ['live-animal'],
      },
    };
    expect(toQueryString(route)).toBe('category=live-animal&sex=male&stage=adult&origin=farmed&country=DE');
  });

  it('is short and readable', () => {
    const route: SearchRoute = {
      facets: { species: ['python-regius'], traitZygosity: ['pied:het'] },
      price: { max: 300 },
    };
    expect(searchPath(route)).toBe('/search?species=python-regius&gene=pied:het&price=-300');
  });

  it('is bare when nothing is set, and leaves out the first page', () => {
    expect(searchPath({ facets: {} })).toBe('/search');
    expect(searchPath({ facets: {}, page: 1 })).toBe('/search');
  });

  it('leaves out names of meanings that the server would refuse', () => {
    expect(fromQueryString('q=bp&text=sex:female&text=%7B%7D&meant=a+b&words=no').words).toEqual({
      without: ['sex:female'],
    });
  });

  it('keeps the order of a facet’s values and drops repeated ones', () => {
    expect(fromQueryString('species=b&species=a&species=b').facets.species).toEqual(['b', 'a']);
  });

  it.each([
    ['a price that is no number', 'price=cheap'],
    ['a currency without bounds', 'currency=EUR'],
    ['a price without bounds', 'price=-'],
    ['a place without a point', 'near=Austin&within=50'],
    ['a point that is not on Earth', 'near=X&at=91,10'],
    ['a box with three corners', 'box=1,2,3'],
    ['a box upside down', 'box=10,20,30,40'],
    ['an order that is not known', 'sort=random'],
    ['the order by distance without a place', 'sort=distance'],
    ['a page that is none', 'page=-2'],
    ['an attribute whose name is none', 'a.__proto__=1'],
    ['an empty value', 'species='],
    ['how words are taken where there are none', 'words=exact&text=sex:female'],
    ['what it has never heard of', 'utm_source=mail'],
  ])('leaves out %s', (_what, query) => {
    expect(fromQueryString(query)).toEqual({ facets: {} });
  });
});
