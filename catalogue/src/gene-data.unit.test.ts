import { describe, expect, it } from 'vitest';
import type { Gene } from './gene.ts';
import { speciesGenesSchema } from './gene.ts';
import { geneOf, genesOf, lociOf } from './gene-lookup.ts';
import { allSpeciesGenes } from './genes/index.ts';
import { speciesBySlug } from './species-lookup.ts';

const every: readonly (Gene & { of: string })[] = allSpeciesGenes.flatMap(({ species, genes }) =>
  genes.map((gene) => ({ ...gene, of: species })),
);

function offenders(isWrong: (gene: Gene) => boolean): string[] {
  return every.filter(isWrong).map(({ of, slug }) => `${of}/${slug}`);
}

describe.each(allSpeciesGenes)('the genes of $species', ({ species, loci, genes }) => {
  it('have the shape of genes and belong to a species of the catalogue', () => {
    expect(speciesGenesSchema.parse({ species, loci, genes })).toEqual({ species, loci, genes });
    expect(speciesBySlug(species)).toBeDefined();
    expect(genesOf(species)).toBe(genes);
  });

  it('are found by their slugs, which are unique', () => {
    expect(new Set(genes.map(({ slug }) => slug)).size).toBe(genes.length);
    for (const gene of genes) expect(geneOf(species, gene.slug)).toBe(gene);
  });

  it('have names that lead to one gene each', () => {
    const names = genes.flatMap(({ name, otherNames }) => [name, ...otherNames]).map((n) => n.toLowerCase());
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('share only loci that are declared, each by two alleles or more', () => {
    const named = genes.flatMap(({ locus }) => locus ?? []);
    expect(new Set(named)).toEqual(new Set(loci.map(({ slug }) => slug)));
    for (const { slug } of loci) expect(named.filter((locus) => locus === slug).length).toBeGreaterThan(1);
    expect(lociOf(species)).toBe(loci);
  });

  it('make compounds only of two different alleles of one locus', () => {
    for (const { slug, compounds } of loci) {
      for (const { alleles } of compounds) {
        expect(alleles[0]).not.toBe(alleles[1]);
        for (const allele of alleles) expect(geneOf(species, allele)?.locus).toBe(slug);
      }
    }
  });
});

describe('genes', () => {
  it.each([
    ['python-regius', 45],
    ['pantherophis-guttatus', 18],
    ['eublepharis-macularius', 14],
    ['correlophus-ciliatus', 8],
    ['heterodon-nasicus', 10],
    ['boa-imperator', 12],
    ['pogona-vitticeps', 8],
  ])('of %s are at least %i', (species, count) => {
    expect(genesOf(species).length).toBeGreaterThanOrEqual(count);
  });

  it('are unknown for a species that the catalogue has none of', () => {
    expect(genesOf('varanus-melinus')).toEqual([]);
    expect(geneOf('python-regius', 'tremper-albino')).toBeUndefined();
    expect(geneOf('python-regius', 'constructor')).toBeUndefined();
  });

  it('have a super form only when incompletely dominant and viable', () => {
    expect(offenders((g) => !!g.superForm && g.inheritance !== 'incomplete_dominant')).toEqual([]);
    expect(offenders((g) => !!g.superForm && !!g.homozygousLethal)).toEqual([]);
    expect(offenders((g) => !!g.superLook && !g.superForm)).toEqual([]);
  });

  it('say why when two copies are lethal', () => {
    expect(offenders((g) => !!g.homozygousLethal && !g.welfare)).toEqual([]);
  });

  it('have no locus and no sex chromosome when they are many', () => {
    expect(offenders((g) => g.inheritance === 'polygenic' && (!!g.locus || !!g.sexLinked))).toEqual([]);
  });
});
