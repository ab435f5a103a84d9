import type { Species } from '@vivarium/catalogue/species.ts';
import type { Name } from './name.ts';
import { formsOfSpeciesName, wordsOfName } from './name-forms.ts';
import {
  kindsOfAnimals,
  maybeTellingSpecies,
  shortSpecies,
  tellingSpecies,
  weakSpecies,
} from './trade-names.ts';
import { vernacularNames } from './vernacular/index.ts';

export interface SpeciesFacts {
  commonName: string;
  /** Words of all its names, with which its name may be continued (“hognose *snake*”). */
  words: ReadonlySet<string>;
}

/**
 * Names of species: those of the catalogue, the short ones of the trade, and where they mean one species only also
 * the epithet (`regius`), the genus with its first letter (`p regius`) and a common name of three words or more
 * without its kind (`brazilian rainbow`).
 */
export function speciesNames(all: readonly Species[]): Name[] {
  const said = all.flatMap((species) =>
    [...namesOf(species), ...(vernacularNames.get(species.slug) ?? [])].flatMap((name) =>
      formsOfSpeciesName(name).map((words) => ({ words, species })),
    ),
  );
  const taken = new Set(said.map(({ words }) => words.join('')));
  const derived = all.flatMap((species) => derivedOf(species).map((words) => ({ words, species })));
  const owners = Map.groupBy(derived, ({ words }) => words.join(''));
  const unique = derived.filter(({ words }) => {
    const key = words.join('');
    return !taken.has(key) && new Set(owners.get(key)?.map(({ species }) => species.slug)).size === 1;
  });
  const known = new Set(all.map(({ slug }) => slug));
  return [
    ...[...said, ...unique].map(({ words, species }) => name(words, species.slug, true)),
    ...ofTable(shortSpecies, known, true),
    ...ofTable(weakSpecies, known, false),
    ...ofTable(tellingSpecies, known, true, true),
    ...ofTable(maybeTellingSpecies, known, false, true),
  ];
}

const kinds: ReadonlySet<string> = new Set(kindsOfAnimals);

/**
 * Names of two words the other way round (`python, ball`): only where their words are no other name.
 * @param names of species
 */
export function turnedNames(names: readonly Name[]): Name[] {
  return names.flatMap(({ words: [first, second, third], sense }) =>
    first === undefined || second === undefined || third !== undefined || !kinds.has(second)
      ? []
      : [{ words: [second, first], sense }],
  );
}

/** @returns what resolving needs to know of each species, by slug. */
export function speciesFacts(all: readonly Species[]): Map<string, SpeciesFacts> {
  return new Map(
    all.map((species) => {
      const words = new Set(namesOf(species).flatMap(wordsOfName));
      const { group, commonName, slug } = species;
      for (const word of [...words]) for (const kind of kinds) if (word.endsWith(kind)) words.add(kind);
      return [slug, { commonName, words: words.add(group) }];
    }),
  );
}

function namesOf({ commonName, scientificName, otherNames }: Species): string[] {
  return [commonName, scientificName, ...otherNames];
}

function derivedOf({ scientificName, commonName, otherNames }: Species): string[][] {
  const [genus = '', epithet = '', subspecies] = wordsOfName(scientificName);
  const isName = subspecies === undefined && !kindsOfAnimals.includes(epithet);
  const latin = isName ? [[epithet], [genus.slice(0, 1), epithet]] : [];
  const headless = [commonName, ...otherNames].flatMap((name) => {
    const words = wordsOfName(name);
    const isKind = kindsOfAnimals.some((kind) => words.at(-1) === kind);
    return isKind && words.length > 2 ? [words.slice(0, -1)] : [];
  });
  return [...latin, ...headless];
}

function ofTable(
  table: Readonly<Record<string, readonly string[]>>,
  known: ReadonlySet<string>,
  certain: boolean,
  saysMore = false,
) {
  return Object.entries(table)
    .filter(([slug]) => known.has(slug))
    .flatMap(([slug, names]) =>
      names
        .flatMap(saysMore ? (each) => [wordsOfName(each)] : formsOfSpeciesName)
        .map((words) => name(words, slug, certain, saysMore)),
    );
}

function name(words: readonly string[], slug: string, certain: boolean, saysMore = false): Name {
  return { words, sense: { kind: 'species', slug, certain, ...(saysMore && { saysMore }) } };
}
