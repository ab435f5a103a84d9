import { allSpecies } from '@vivarium/catalogue/species/index.ts';
import type { Species } from '@vivarium/catalogue/species.ts';
import { lettersOf, namesNear } from './names.ts';

let known: ReadonlyMap<string, Species> | undefined;

/** Every name of the catalogue, which are unique over all of it. */
const speciesByLetters = () => {
  known ??= new Map(
    allSpecies.flatMap((species) =>
      [species.slug, species.scientificName, species.commonName, ...species.otherNames].map((name) => [
        lettersOf(name),
        species,
      ]),
    ),
  );
  return known;
};

/**
 * @param text any of the names of one species, however it is written: `Ball python`, `BALL PYTHONS`, `Python regius`
 * @returns the species; undefined when no species of the catalogue is called so
 */
export function speciesWritten(text: string): Species | undefined {
  const letters = lettersOf(text);
  return speciesByLetters().get(letters) ?? speciesByLetters().get(letters.replace(/s$/, ''));
}

/** @returns common names of species that may have been meant by a text that {@link speciesWritten} does not know. */
export function speciesNear(text: string): string[] {
  return namesNear(
    text,
    [...speciesByLetters()].map(([letters, { commonName }]) => [letters, commonName] as const),
  );
}
