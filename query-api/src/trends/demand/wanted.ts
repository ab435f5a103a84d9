import { geneOf } from '@vivarium/catalogue/gene-lookup.ts';
import { allSpeciesGenes } from '@vivarium/catalogue/genes/index.ts';
import { speciesBySlug } from '@vivarium/catalogue/species-lookup.ts';
import { filterOfKeyword } from '@vivarium/contracts/activity/document.ts';
import type { UnderstandWords } from '../../understanding/choosing/understand-words.ts';

/** A species with or without a trait, as somebody looks for it. */
export interface Wanted {
  species: string;
  trait: string | null;
}

/** The same, where a trait may be named without saying of which species. */
export type Named = Wanted | { species: undefined; trait: string };

/** Finds the species that is meant by a trait that is named alone, among those that have it. */
export type MeantBy = (candidates: readonly string[], trait: string) => string | undefined;

/** @returns the species that have a trait; of forged names there are none. */
export function speciesHaving(trait: string): string[] {
  return allSpeciesGenes.flatMap(({ species }) => (geneOf(species, trait) ? species : []));
}

/** @returns what is looked for, where a trait that is named alone is one of the species that is meant. */
export function wantedOf(named: Named, meantBy: MeantBy): Wanted[] {
  if (named.species !== undefined) return [named];
  const meant = meantBy(speciesHaving(named.trait), named.trait);
  return meant === undefined ? [] : [{ species: meant, trait: named.trait }];
}

/** @returns what typed words look for: each trait of their species, or the species alone; nothing of what they deny. */
export function namedByWords(query: string, understandWords: UnderstandWords): Named[] {
  const understood = understandWords({ query, unit: 'km' });
  const chips = understood.chips.filter(({ excluded }) => excluded !== true);
  const species = chips.flatMap((chip) => (chip.kind === 'species' ? chip.value : []))[0];
  const traits = chips.flatMap((chip) => {
    if (chip.kind === 'trait') return chip.value.gene;
    return chip.kind === 'combination' ? chip.value.parts.flatMap(({ genes }) => genes.slice(0, 1)) : [];
  });
  if (traits.length === 0) return namedAs(species === undefined ? [] : [species], undefined);
  return [...new Set(traits)].flatMap((trait) => namedAs(species === undefined ? [] : [species], trait));
}

/**
 * @param filter what was chosen: `species:python-regius`, `traits:pied`
 * @param species those that were set beside it
 * @returns what it looks for
 */
export function namedByFilter(filter: string, species: readonly string[]): Named[] {
  const { attribute, value } = filterOfKeyword(filter);
  if (attribute === 'species') return namedAs([value], undefined);
  return attribute === 'traits' ? namedAs(species, value) : [];
}

/** @returns what somebody looks for by all that they have chosen together. */
export function namedByFilters(filters: readonly string[]): Named[] {
  const species = filters.flatMap((filter) => {
    const { attribute, value } = filterOfKeyword(filter);
    return attribute === 'species' ? value : [];
  });
  return filters.flatMap((filter) => namedByFilter(filter, species));
}

/** Of forged names, and of a trait beside a species that has none such, there is nothing. */
function namedAs(species: readonly string[], trait: string | undefined): Named[] {
  if (trait === undefined)
    return species.flatMap((one) => (speciesBySlug(one) ? { species: one, trait: null } : []));
  if (species.length === 0) return speciesHaving(trait).length === 0 ? [] : [{ species: undefined, trait }];
  return species.flatMap((one) => (geneOf(one, trait) ? { species: one, trait } : []));
}
