import { categoryBySlug } from '@vivarium/catalogue/categories.ts';
import { geneOf } from '@vivarium/catalogue/gene-lookup.ts';
import { allSpeciesGenes } from '@vivarium/catalogue/genes/index.ts';
import { speciesBySlug } from '@vivarium/catalogue/species-lookup.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import type { Clause } from '../search/clause.ts';

/** What trends are narrowed by; the words of `GET /listings`, meaning the same. */
export interface TrendFilters {
  category?: readonly string[] | undefined;
  species?: readonly string[] | undefined;
  /** All of them, each any of its list. */
  trait?: readonly (readonly string[])[] | undefined;
  country?: readonly string[] | undefined;
}

/**
 * @returns the clauses that facts must fulfil
 * @throws {Problem} 400 as {@link demandKnown}
 */
export function filterClauses(filters: TrendFilters): Clause[] {
  const { category, species, trait = [], country } = filters;
  demandKnown(filters);
  const terms = (field: string, values: readonly string[] | undefined): Clause[] =>
    values === undefined ? [] : [{ terms: { [field]: [...values] } }];
  return [
    { term: { visible: true } },
    ...terms('category', category),
    ...terms('species', species),
    ...terms('country', country),
    ...trait.map((anyOf): Clause => {
      const should = anyOf.map((one) => ({
        term: { [one.includes(':') ? 'traitZygosity' : 'traits']: one },
      }));
      return { bool: { should } };
    }),
  ];
}

/** @throws {Problem} 400 for what the catalogue does not know: its trend would be a flat line that says nothing */
export function demandKnown({ category = [], species = [], trait = [] }: TrendFilters): void {
  const otherCategory = category.find((slug) => categoryBySlug(slug) === undefined);
  if (otherCategory !== undefined) throw invalid('category', `“${otherCategory}” is no category`);
  const otherSpecies = species.find((slug) => speciesBySlug(slug) === undefined);
  if (otherSpecies !== undefined)
    throw invalid('species', `“${otherSpecies}” is no species of the catalogue`);
  for (const one of trait.flat()) {
    const [gene = ''] = one.split(':');
    const isKnown = (of: readonly string[]) => of.some((slug) => geneOf(slug, gene) !== undefined);
    if (!isKnown(allSpeciesGenes.map((known) => known.species))) {
      throw invalid('trait', `“${gene}” is no gene of the catalogue`);
    }
    if (species.length > 0 && !isKnown(species)) {
      throw invalid('trait', `“${gene}” is no gene of ${species.join(' or ')}`);
    }
  }
}
