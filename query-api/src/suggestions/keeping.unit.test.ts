import { geneOf, speciesBySlug } from '@vivarium/catalogue/index.ts';
import { expect, test } from 'vitest';
import type { Entity } from '../names/entity.ts';
import { keeping } from './keeping.ts';

const counts = new Map([
  ['category live-animal', 10],
  ['category enclosure', 3],
  ['species python-regius', 4],
  ['species eublepharis-macularius', 6],
]);

function entityOf(slug: string, gene?: string): Entity {
  const species = speciesBySlug(slug);
  const known = gene === undefined ? undefined : geneOf(slug, gene);
  if (species === undefined) throw new Error(`no ${slug}`);
  return known === undefined
    ? { kind: 'species', species }
    : { kind: 'trait', species, gene: known, zygosity: null };
}

test('neither a species that may not be kept is suggested, nor its traits', () => {
  const { isKeepable } = keeping('NZ');
  expect(isKeepable(entityOf('python-regius'))).toBe(false);
  expect(isKeepable(entityOf('python-regius', 'pied'))).toBe(false);
  expect(isKeepable(entityOf('eublepharis-macularius'))).toBe(true);
  expect(keeping('FR').isKeepable(entityOf('ambystoma-mexicanum', 'gfp'))).toBe(false);
  expect(keeping('FR').isKeepable(entityOf('ambystoma-mexicanum', 'albino'))).toBe(true);
});

test('animals that may not be kept are not counted among the live animals', () => {
  expect(keeping('NZ').countsOf(counts).get('category live-animal')).toBe(6);
  expect(keeping('NZ').countsOf(counts).get('category enclosure')).toBe(3);
});

test('animals with a gene that may not be kept are counted neither among their species nor among the live animals', () => {
  const axolotls = new Map([
    ['category live-animal', 10],
    ['species ambystoma-mexicanum', 5],
    ['trait ambystoma-mexicanum gfp', 2],
    ['trait ambystoma-mexicanum gfp visual', 2],
    ['trait ambystoma-mexicanum leucistic', 3],
  ]);
  const here = keeping('FR').countsOf(axolotls);
  expect(here.get('species ambystoma-mexicanum')).toBe(3);
  expect(here.get('category live-animal')).toBe(8);
  expect(here.get('trait ambystoma-mexicanum leucistic')).toBe(3);
});

test('places without restrictions are all the same', () => {
  for (const region of [undefined, 'US-TX', 'ZZ']) {
    expect(keeping(region).region).toBeUndefined();
    expect(keeping(region).countsOf(counts)).toBe(counts);
    expect(keeping(region).isKeepable(entityOf('python-regius'))).toBe(true);
  }
});
