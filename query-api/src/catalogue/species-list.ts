import {
  allSpecies,
  catalogueVersion,
  genesOf,
  type Species,
  type SpeciesGroup,
} from '@vivarium/catalogue/index.ts';
import type { SpeciesList } from '@vivarium/contracts/catalogue/http.ts';
import { foldText } from '@vivarium/contracts/shared/fold-text.ts';
import { wordsOf } from '@vivarium/contracts/shared/words.ts';

const entries = allSpecies.map((species) => {
  const names = [species.commonName, species.scientificName, ...species.otherNames].map(foldText);
  return { species, names };
});

/** @returns the species one of whose names holds every word; whose common name begins with them first. */
export function speciesList(q = '', group?: SpeciesGroup): SpeciesList {
  const words = wordsOf(q);
  const found = entries
    .filter(({ species }) => group === undefined || species.group === group)
    .filter(({ names }) => names.some((name) => words.every((word) => name.includes(word))))
    .map(({ species, names }) => ({ species, rank: rank(names, words.join(' ')) }))
    .toSorted((a, b) => a.rank - b.rank || compare(a.species, b.species));
  return {
    version: catalogueVersion,
    species: found.map(({ species }) => listed(species)),
  };
}

function listed(species: Species) {
  return { ...species, otherNames: [...species.otherNames], geneCount: genesOf(species.slug).length };
}

/** 0: a name is what was typed; 1: one begins with it; 2: it stands somewhere in one. */
function rank(names: readonly string[], typed: string): number {
  if (names.includes(typed)) return 0;
  return names.some((name) => name.startsWith(typed)) ? 1 : 2;
}

function compare(a: Species, b: Species): number {
  return a.commonName < b.commonName ? -1 : 1;
}
