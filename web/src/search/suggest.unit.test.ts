import { describe, expect, it } from 'vitest';
import { openCatalogue } from '../catalogue/catalogue.ts';
import { facetLabel } from '../catalogue/labels.ts';
import { suggest } from './suggest.ts';

const catalogue = openCatalogue();

describe('suggestions', () => {
  it.each([
    ['ball', 'Ball python'],
    ['python reg', 'Ball python'],
    ['royal', 'Ball python'],
    ['BP', 'Ball python'],
    ['crestie', 'Crested gecko'],
  ])('%s means %s', (text, name) => {
    expect(suggest(text, catalogue)[0]?.name).toBe(name);
  });

  it('know the traits of each species', () => {
    const [first] = suggest('pied', catalogue).filter(({ key }) => key === 'python-regius/pied');
    expect(first?.route.facets).toEqual({
      category: ['live-animal'],
      species: ['python-regius'],
      traits: ['pied'],
    });
  });

  it('are none for a letter, for nonsense, and before the catalogue has come', () => {
    expect([suggest('b', catalogue), suggest('zzzz', catalogue), suggest('ball', undefined)]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('labels', () => {
  it.each([
    ['species', 'python-regius', 'Ball python'],
    ['category', 'live-animal', 'Live animals'],
    ['traits', 'pied', 'Pied'],
    ['traitZygosity', 'pied:het', 'het Pied'],
    ['traitZygosity', 'pastel:super', 'Super Pastel'],
    ['origin', 'captive_bred', 'Captive bred'],
    ['attributes.condition', 'used', 'Used'],
    ['sellerName', 'Northbank Morphs', 'Northbank Morphs'],
  ])('%s=%s reads %s', (attribute, value, label) => {
    expect(facetLabel(attribute, value, catalogue, 'python-regius')).toBe(label);
  });

  it('spell the slug out until the catalogue has come', () => {
    expect(facetLabel('traits', 'lilly-white', undefined)).toBe('Lilly white');
    expect(facetLabel('species', 'python-regius', undefined)).toBe('Python regius');
  });
});
