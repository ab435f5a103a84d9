import { allSpecies } from '@vivarium/catalogue/species/index.ts';
import type { Species } from '@vivarium/catalogue/species.ts';
import { lettersOf, namesNear } from './names.ts';

let known: ReadonlyMap<string, readonly Species[]> | undefined;

/** Every name of the catalogue: of one species each, but for a few that keepers give to two. */
const speciesByLetters = () => {
  if (known !== undefined) return known;
  const named = allSpecies.flatMap((species) =>
    [species.slug, species.scientificName, species.commonName, ...species.otherNames].map((name) => ({
      letters: lettersOf(name),
      species,
    })),
  );
  known = new Map(
    [...Map.groupBy(named, ({ letters }) => letters)].map(([letters, those]) => [
      letters,
      [...new Set(those.map(({ species }) => species))],
    ]),
  );
  return known;
};

/**
 * @param text any of the names of a species, however it is written: `Ball python`, `BALL PYTHONS`, `Python regius`
 * @returns every species that is called so: none where the catalogue has none, two for `Red tail boa`
 */
export function speciesCalled(text: string): readonly Species[] {
  const letters = lettersOf(text);
  return speciesByLetters().get(letters) ?? speciesByLetters().get(letters.replace(/s$/, '')) ?? [];
}

/** @returns common names of species that may have been meant by a text that no species is called. */
export function speciesNear(text: string): string[] {
  return namesNear(
    text,
    [...speciesByLetters()].flatMap(([letters, those]) =>
      those.map(({ commonName }) => [letters, commonName] as const),
    ),
  );
}
