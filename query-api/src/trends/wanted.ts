import { geneOf } from '@vivarium/catalogue/gene-lookup.ts';
import { allSpeciesGenes } from '@vivarium/catalogue/genes/index.ts';
import type { UnderstandWords } from '../understanding/choosing/understand-words.ts';

/** A species with or without a trait, as somebody looks for it. */
export interface Wanted {
  species: string;
  trait: string | null;
}

/** Finds the species that is meant by a trait that is named alone, among those that have it. */
export type MeantBy = (candidates: readonly string[], trait: string) => string | undefined;

/** @returns what typed words look for: each trait of their species, or the species alone. */
export function wantedOfWords(query: string, understandWords: UnderstandWords, meantBy: MeantBy): Wanted[] {
  const { chips } = understandWords({ query, unit: 'km' });
  const species = chips.flatMap((chip) => (chip.kind === 'species' ? chip.value : []))[0];
  const traits = chips.flatMap((chip) => {
    if (chip.kind === 'trait') return chip.value.gene;
    return chip.kind === 'combination' ? chip.value.parts.flatMap(({ genes }) => genes.slice(0, 1)) : [];
  });
  return wantedOf(species, [...new Set(traits)], meantBy);
}

/**
 * @param filter what was chosen: `species:python-regius`, `traits:pied`
 * @param species those that were set beside it
 * @returns what it looks for
 */
export function wantedOfFilter(filter: string, species: readonly string[], meantBy: MeantBy): Wanted[] {
  const [attribute = '', value = ''] = filter.split(':');
  if (attribute === 'species') return wantedOf(value, [], meantBy);
  const beside = species.map((one) => one.slice(one.indexOf(':') + 1));
  return wantedOf(
    beside.find((one) => geneOf(one, value) !== undefined),
    [value],
    meantBy,
  );
}

function wantedOf(species: string | undefined, traits: readonly string[], meantBy: MeantBy): Wanted[] {
  if (traits.length === 0) return species === undefined ? [] : [{ species, trait: null }];
  return traits.flatMap((trait) => {
    const having = allSpeciesGenes.flatMap((one) => (geneOf(one.species, trait) ? one.species : []));
    const meant = species ?? meantBy(having, trait);
    // Forged names are of no species.
    return meant !== undefined && having.includes(meant) ? [{ species: meant, trait }] : [];
  });
}
