import { describe, expect, it } from 'vitest';
import type { SearchRoute } from '../../addresses/search-route.ts';
import { type RefiningSuggestion, withSuggestion } from './with-suggestion.ts';

const said = { label: '', highlights: [], alias: null, query: '', count: 1 };
const ball: RefiningSuggestion = {
  kind: 'species',
  species: 'python-regius',
  scientificName: 'Python regius',
  ...said,
};
const hetPied: RefiningSuggestion = {
  kind: 'trait',
  gene: 'pied',
  zygosity: 'het',
  species: 'python-regius',
  speciesName: 'Ball python',
  ...said,
};
const amber: RefiningSuggestion = {
  kind: 'combination',
  combination: 'amber',
  name: 'Amber',
  meaning: 'combination:pantherophis-guttatus:amber',
  species: 'pantherophis-guttatus',
  speciesName: 'Corn snake',
  ...said,
};
const racks: RefiningSuggestion = {
  kind: 'category',
  category: 'enclosure',
  subcategory: 'rack',
  categoryName: 'Enclosures',
  ...said,
};
const austin: RefiningSuggestion = {
  kind: 'place',
  name: 'Austin',
  region: 'Texas',
  country: 'US',
  lat: 30.3,
  lng: -97.7,
  radius: 100,
  ...said,
};

describe('a chosen suggestion', () => {
  it('takes the place of the words it stands for, and leaves the others', () => {
    const route: SearchRoute = { q: 'female ball py', facets: {}, page: 3 };
    expect(withSuggestion(route, { ...ball, query: 'female' })).toEqual({
      q: 'female',
      facets: { category: ['live-animal'], species: ['python-regius'] },
    });
    expect(withSuggestion(route, ball)).not.toHaveProperty('q');
  });

  it('keeps what else is set', () => {
    const route: SearchRoute = { facets: { sex: ['female'] }, price: { max: 300 }, sort: 'price_asc' };
    expect(withSuggestion(route, ball)).toEqual({
      facets: { sex: ['female'], category: ['live-animal'], species: ['python-regius'] },
      price: { max: 300 },
      sort: 'price_asc',
    });
  });

  it('that is a combination is searched for by its name, and meant', () => {
    const route: SearchRoute = { q: 'female amb', facets: { species: ['python-regius'], traits: ['clown'] } };
    expect(withSuggestion(route, { ...amber, query: 'female' })).toEqual({
      q: 'female Amber',
      words: { also: ['combination:pantherophis-guttatus:amber'] },
      facets: { category: ['live-animal'], species: ['pantherophis-guttatus'] },
    });
  });

  it('adds a trait to those of the same species and drops those of another', () => {
    const facets = { species: ['python-regius'], traits: ['clown'] };
    expect(withSuggestion({ facets }, hetPied).facets).toMatchObject({
      traits: ['clown'],
      traitZygosity: ['pied:het'],
    });
    const other = withSuggestion({ facets: { ...facets, species: ['boa-imperator'] } }, hetPied).facets;
    expect(other).not.toHaveProperty('traits');
    expect(other).toMatchObject({ species: ['python-regius'], traitZygosity: ['pied:het'] });
  });

  it('that is a category drops what only animals have, and attributes of other goods', () => {
    const facets = { category: ['live-animal'], species: ['x'], sex: ['female'], 'attributes.brand': ['y'] };
    expect(withSuggestion({ facets: { ...facets, country: ['US'] } }, racks).facets).toEqual({
      category: ['enclosure'],
      subcategory: ['rack'],
      country: ['US'],
    });
  });

  it('that is a place sets it with its radius, or with the one that was chosen', () => {
    const near = { name: 'Austin, Texas', lat: 30.3, lng: -97.7 };
    expect(withSuggestion({ facets: {} }, austin).near).toEqual({ ...near, radiusKm: 100 });
    const route: SearchRoute = { facets: {}, near: { name: 'Leeds', lat: 1, lng: 1, radiusKm: 25 } };
    expect(withSuggestion(route, austin).near).toEqual({ ...near, radiusKm: 25 });
  });
});
