import { wordsOf } from '@vivarium/contracts/shared/words.ts';
import { describe, expect, it } from 'vitest';
import { speciesCombinationsSchema } from './combination.ts';
import { combinationLabel, combinationsOf, combinationsShownBy } from './combination-lookup.ts';
import { allSpeciesCombinations } from './combinations/index.ts';
import { geneOf, genesOf, lociOf } from './gene-lookup.ts';
import { zygositiesOf } from './zygosity.ts';

/** As names are compared: folded, however they are parted. */
const keyOf = (name: string) => wordsOf(name).join('');

describe.each(allSpeciesCombinations)('the combinations of $species', ({ species, combinations }) => {
  // One that is written in two ways (“Bumblebee”, “Bumble Bee”) counts once.
  const names = combinations.flatMap(({ name, otherNames }) => [
    ...new Set([name, ...otherNames].map(keyOf)),
  ]);

  it('have the shape of combinations, and are found', () => {
    expect(speciesCombinationsSchema.parse({ species, combinations })).toEqual({ species, combinations });
    expect(combinationsOf(species)).toBe(combinations);
  });

  it('are made of genes of the species, each in a zygosity in which it shows', () => {
    for (const { parts } of combinations) {
      for (const { genes, zygosity } of parts) {
        expect(['visual', 'super']).toContain(zygosity);
        for (const slug of genes) {
          const gene = geneOf(species, slug);
          expect(gene, slug).toBeDefined();
          if (gene !== undefined) expect(zygositiesOf(gene)).toContain(zygosity);
        }
      }
    }
  });

  it('name no gene twice, and no two visual recessives of one locus', () => {
    for (const { name, parts } of combinations) {
      const slugs = parts.flatMap(({ genes }) => genes);
      expect(new Set(slugs).size).toBe(slugs.length);
      // Alleles of one locus may stand for each other in a part, and two parts may not ask for the same locus.
      const loci = parts.flatMap(({ genes }) => [
        ...new Set(genes.flatMap((slug) => geneOf(species, slug)?.locus ?? [])),
      ]);
      expect(new Set(loci).size, name).toBe(loci.length);
    }
  });

  it('have names and slugs that lead to one combination each', () => {
    const slugs = combinations.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('are called by no name that a gene, a super form or a compound of the species has', () => {
    const ofGenes = [
      ...genesOf(species).flatMap(({ name, otherNames, superForm }) => [
        name,
        ...otherNames,
        ...(superForm === undefined ? [] : [superForm]),
      ]),
      ...lociOf(species).flatMap(({ compounds }) => compounds.map(({ name }) => name)),
    ].map(keyOf);
    expect(names.filter((name) => ofGenes.includes(name))).toEqual([]);
  });

  it('have a recipe of their own each', () => {
    const recipes = combinations.map(({ parts }) =>
      JSON.stringify(parts.map(({ genes, zygosity }) => `${zygosity}:${genes.join('|')}`).toSorted()),
    );
    expect(new Set(recipes).size).toBe(recipes.length);
  });
});

describe('combinations', () => {
  const namesOf = (species: string, ...traits: Parameters<typeof combinationsShownBy>[1]) =>
    combinationsShownBy(species, traits).map(({ name }) => name);
  const visual = (gene: string) => ({ gene, zygosity: 'visual' }) as const;

  it('are known by the dozen', () => {
    expect(allSpeciesCombinations.flatMap(({ combinations }) => combinations).length).toBeGreaterThan(70);
    expect(combinationsOf('varanus-melinus')).toEqual([]);
  });

  it('are shown by an animal that has all the parts, whatever else it has', () => {
    expect(namesOf('pantherophis-guttatus', visual('hypo'), visual('caramel'), visual('tessera'))).toEqual([
      'Amber',
    ]);
    expect(namesOf('python-regius', { gene: 'pastel', zygosity: 'super' }, visual('spider'))).toEqual([
      'Killer Bee',
    ]);
    expect(namesOf('eublepharis-macularius', visual('bell-albino'), visual('blizzard'))).toEqual([
      'Blazing Blizzard',
    ]);
  });

  it('that need two copies are shown by two alleles of one locus too, and by nothing else that shows twice', () => {
    const leucistic = (...traits: Parameters<typeof combinationsShownBy>[1]) =>
      namesOf('python-regius', ...traits).includes('Blue-eyed leucistic');
    expect(leucistic({ gene: 'mojave', zygosity: 'super' })).toBe(true);
    expect(leucistic(visual('lesser'), visual('mojave'))).toBe(true);
    expect(leucistic(visual('lesser'))).toBe(false);
    expect(leucistic(visual('lesser'), visual('pastel'))).toBe(false);
    expect(leucistic(visual('lesser'), { gene: 'mojave', zygosity: 'het' })).toBe(false);
  });

  it('are not shown by an animal that only carries a part', () => {
    expect(namesOf('pantherophis-guttatus', visual('hypo'), { gene: 'caramel', zygosity: 'het' })).toEqual(
      [],
    );
    expect(namesOf('heterodon-nasicus', visual('caramel'), visual('albino'))).toEqual([]);
  });

  it('are said with what they stand for', () => {
    const labelOf = (species: string, slug: string) =>
      combinationsOf(species)
        .filter((each) => each.slug === slug)
        .map((each) => combinationLabel(species, each));
    expect(labelOf('pantherophis-guttatus', 'amber')).toEqual(['Amber (Hypo + Caramel)']);
    expect(labelOf('python-regius', 'killer-bee')).toEqual(['Killer Bee (Super Pastel + Spider)']);
    expect(labelOf('boa-imperator', 'ghost')).toEqual(['Ghost (Hypo + Anery Type 1)']);
    expect(labelOf('python-regius', 'snow')).toEqual(['Snow (Albino + Axanthic VPI/TSK/MJ)']);
    expect(labelOf('eublepharis-macularius', 'blazing-blizzard')).toEqual([
      'Blazing Blizzard (Tremper/Bell/Rainwater Albino + Blizzard)',
    ]);
  });
});
