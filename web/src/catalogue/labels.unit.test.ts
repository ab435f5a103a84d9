import { describe, expect, it } from 'vitest';
import { openCatalogue } from './catalogue.ts';
import { facetLabel } from './labels.ts';
import { bestRank } from './name-rank.ts';

const catalogue = openCatalogue();

describe('labels', () => {
  it.each([
    ['species', 'python-regius', 'Ball python'],
    ['category', 'live-animal', 'Live animals'],
    ['subcategory', 'terrarium', 'Terrariums and vivariums'],
    ['traits', 'pied', 'Pied'],
    ['traitZygosity', 'pied:het', 'het Pied'],
    ['traitZygosity', 'pastel:super', 'Super Pastel'],
    ['origin', 'captive_bred', 'Captive bred'],
    ['sex', 'of-another-day', 'Of another day'],
    ['sex', 'constructor', 'Constructor'],
    ['lifeStage', 'toString', 'ToString'],
    ['animalGroup', 'constructor', 'Constructor'],
    ['constructor', 'name', 'name'],
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

describe('names', () => {
  it.each([
    [['Ball python', 'BP'], 'bp', 0],
    [['Ball python', 'BP'], 'ball', 1],
    [['Ball python', 'Royal python'], 'pyth', 2],
    [['Ball python'], 'all', undefined],
    [['Jérôme'], 'jerome', 0],
  ])('of %j, “%s” ranks %s', (names, wanted, rank) => {
    expect(bestRank(names, wanted)).toBe(rank);
  });
});
