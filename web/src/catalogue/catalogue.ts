import type { Category } from '@vivarium/catalogue/category.ts';
import type { Gene as NamedGene } from '@vivarium/catalogue/gene.ts';
import { allSpeciesGenes } from '@vivarium/catalogue/genes/index.ts';
import { allSpecies } from '@vivarium/catalogue/species/index.ts';
import type { Species as NamedSpecies } from '@vivarium/catalogue/species.ts';
import { bringWords } from '../api/words.ts';
import { categoriesInWords, categoryWords } from '../category-words/categories-in-words.ts';

/** A species and a gene as every page knows them: the rest is asked for where it is read. */
export type Species = Omit<NamedSpecies, 'otherNames' | 'citesNote' | 'adultLengthCm' | 'adultWeightGrams'>;
export type Gene = Omit<NamedGene, 'otherNames' | 'welfare'>;

/** The catalogue as the pages ask for it. This module is only ever imported lazily: it carries all the data. */
export interface Catalogue {
  species: readonly Species[];
  /** In the language that is spoken, as is each of them by its slug. */
  readonly categories: readonly Category[];
  speciesOf(slug: string): Species | undefined;
  categoryOf(slug: string): Category | undefined;
  genesOf(species: string): readonly Gene[];
  /** A gene by its slug; within a species where one is known, else the first species that has one of that slug. */
  geneOf(gene: string, species?: string): Gene | undefined;
}

/** @returns the catalogue once the words for its categories have come; in English where they cannot be had just now. */
export async function bringCatalogue(): Promise<Catalogue> {
  await bringWords(categoryWords).catch(() => undefined);
  return openCatalogue();
}

/** @returns the catalogue with its indexes built. */
export function openCatalogue(): Catalogue {
  const bySlug = new Map(allSpecies.map((species) => [species.slug, species]));
  const genes = new Map(allSpeciesGenes.map((entry) => [entry.species, entry.genes]));
  const anyGene = new Map(
    allSpeciesGenes.flatMap((entry) => entry.genes.map((gene) => [gene.slug, gene])).reverse() as [
      string,
      Gene,
    ][],
  );
  const within = (gene: string, species: string) => genes.get(species)?.find(({ slug }) => slug === gene);
  return {
    species: allSpecies,
    get categories() {
      return categoriesInWords();
    },
    speciesOf: (slug) => bySlug.get(slug),
    categoryOf: (slug) => categoriesInWords().find((category) => category.slug === slug),
    genesOf: (species) => genes.get(species) ?? [],
    geneOf: (gene, species) => (species && within(gene, species)) || anyGene.get(gene),
  };
}
