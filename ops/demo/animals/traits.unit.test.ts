import { geneOf } from '@vivarium/catalogue/gene-lookup.ts';
import { allSpeciesGenes } from '@vivarium/catalogue/genes/index.ts';
import { zygositiesOf } from '@vivarium/catalogue/zygosity.ts';
import type { Trait } from '@vivarium/contracts/listings/live-animal.ts';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../chance/random.ts';
import { traitsOf } from './traits.ts';

const speciesWithGenes = allSpeciesGenes.map(({ species }) => species);
const drawn = (species: string) => {
  const random = randomOf('traits', species);
  return Array.from({ length: 3000 }, () => traitsOf(species, random));
};
const gene = (species: string, { gene: slug }: Trait) => {
  const found = geneOf(species, slug);
  if (found === undefined) throw new Error(`${species} has no ${slug}`);
  return found;
};

describe.each(speciesWithGenes)('traits of %s', (species) => {
  const animals = drawn(species);

  it('are of genes and zygosities that it can have, each once', () => {
    for (const traits of animals) {
      for (const trait of traits) expect(zygositiesOf(gene(species, trait))).toContain(trait.zygosity);
      expect(new Set(traits.map((trait) => trait.gene)).size).toBe(traits.length);
    }
  });

  it('never fill a locus more than twice', () => {
    for (const traits of animals) {
      const copies: Record<string, number> = {};
      for (const trait of traits) {
        const { locus, inheritance } = gene(species, trait);
        if (locus === undefined) continue;
        const isTwo =
          trait.zygosity === 'super' || (inheritance === 'recessive' && trait.zygosity === 'visual');
        copies[locus] = (copies[locus] ?? 0) + (isTwo ? 2 : 1);
      }
      for (const count of Object.values(copies)) expect(count).toBeLessThanOrEqual(2);
    }
  });

  it('put what shows before hets, and hets before possible hets', () => {
    const rank = ({ zygosity }: Trait) => (zygosity === 'possible_het' ? 2 : zygosity === 'het' ? 1 : 0);
    for (const traits of animals)
      expect(traits.map(rank)).toEqual(traits.map(rank).toSorted((a, b) => a - b));
  });
});

describe('traits that breeders keep apart', () => {
  it('are not in one animal', () => {
    for (const traits of drawn('python-regius')) {
      const slugs = traits.map((trait) => trait.gene);
      expect(slugs.includes('spider') && slugs.includes('champagne')).toBe(false);
      expect(slugs.filter((slug) => slug.startsWith('axanthic')).length).toBeLessThanOrEqual(1);
    }
  });
});

describe('a species without genes in the catalogue', () => {
  it('has no traits', () => expect(traitsOf('nobody-knows', randomOf('none'))).toEqual([]));
});
