import { describe, expect, test } from 'vitest';
import { facetNames } from './facet-labels.ts';

describe('what a facet value is called', () => {
  test.each([
    ['category', 'live-animal', 'Live animals'],
    ['subcategory', 'uvb-lamp', 'UVB lamps'],
    ['priceBand', '100-250', '100–250'],
    ['distance', '0-25', 'under 25 km'],
    ['distance', '25-50', '25 to 50 km'],
    ['distance', '250+', '250 km and more'],
    ['distanceMiles', '0-15', 'under 15 mi'],
    ['officialStore', 'true', 'Official stores'],
    ['officialStore', 'false', 'Other sellers'],
    ['sex', 'female', 'Female'],
    ['lifeStage', 'hatchling', 'Hatchling'],
    ['origin', 'captive_bred', 'Captive bred'],
    ['attributes.condition', 'used', 'Used'],
  ])('in %s: %s is %s and nothing else', (attribute, value, label) => {
    expect(facetNames(attribute, value)).toEqual({ label, others: [] });
  });

  test('a species by its common name, also by its scientific and its other ones', () => {
    const { label, others } = facetNames('species', 'python-regius');
    expect(label).toBe('Ball python');
    expect(others).toEqual(expect.arrayContaining(['Python regius', 'Royal python']));
  });

  test('a gene by its name, and by what else it is called', () => {
    expect(facetNames('traits', 'pied')).toEqual({ label: 'Pied', others: ['Piebald'] });
  });

  test('a gene of a zygosity as breeders write it, and by all names of the gene', () => {
    expect(facetNames('traitZygosity', 'pied:het')).toEqual({
      label: 'het Pied',
      others: ['Pied', 'Piebald'],
    });
  });

  test('a country by its name, also by its code and in the languages that are spoken', () => {
    expect(facetNames('country', 'US')).toEqual({
      label: 'United States',
      others: ['US', 'Vereinigte Staaten'],
    });
    expect(facetNames('country', 'CH').others).toContain('Schweiz');
    expect(facetNames('country', 'TG')).toEqual({ label: 'Togo', others: ['TG'] });
    expect(facetNames('country', 'XX')).toEqual({ label: 'XX', others: ['XX'] });
  });

  test.each([
    'species',
    'traits',
    'traitZygosity',
    'category',
    'subcategory',
    'sex',
    'attributes.condition',
    'city',
  ])('what the catalogue does not know goes by itself in %s', (attribute) => {
    expect(facetNames(attribute, 'zorvath')).toEqual({ label: 'zorvath', others: [] });
  });

  test.each(['pied:purple', 'pied', 'zorvath:het'])('%s, no zygosity of a gene, goes by itself', (value) => {
    expect(facetNames('traitZygosity', value)).toEqual({ label: value, others: [] });
  });
});
