import { wordsOf } from '@vivarium/contracts/shared/words.ts';
import { countryName } from './country-name.ts';
import { regionNames } from './region-names.ts';

/** A country, or a state or province of one. */
export interface Area {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Of a state: what listings call it. */
  names?: readonly string[];
  /** In English. */
  label: string;
  /** Inhabitants of its places that are known. */
  people: number;
}

/** Languages in which people name countries; names of other scripts are folded to themselves. */
const languages = ['en', 'de', 'fr', 'es', 'nl', 'it', 'pt', 'pl', 'cs', 'sv', 'da', 'nb', 'fi', 'hu', 'ja'];

/** What countries and states are called beside their names. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  US: [
    'usa',
    'u.s.a.',
    'u.s.',
    'america',
    'united states of america',
    'the states',
    'estados unidos',
    'etats unis',
    'vereinigte staaten',
  ],
  GB: ['uk', 'u.k.', 'great britain', 'britain', 'grossbritannien', 'grande bretagne', 'gran bretana'],
  NL: ['holland', 'hollande', 'holanda'],
  CZ: ['czech republic', 'tschechei', 'ceska republika'],
  AE: ['uae'],
};
/** Countries whose states people name like towns. */
const withStates: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'GB']);

/** Florida is the state, though Uruguay has a Florida too; Georgia is a state and a country. */
export function likelyAreas(areas: readonly Area[]): readonly Area[] {
  const known = areas.filter((area) => area.names === undefined || isNamed(area));
  return known.length > 0 ? known : areas;
}

/** Whether people name the state like a town: all of some countries, and those that are known to be. */
export function isNamed({ country, names = [] }: Area): boolean {
  return withStates.has(country) || names.length > 1 || namedLikeTowns.has(`${country} ${names[0]}`);
}
const namedLikeTowns: ReadonlySet<string> = new Set(
  regionNames.map(({ country, region }) => `${country} ${region}`),
);

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

function withoutUmlauts(name: string): string {
  return name.toLowerCase().replace(/[äöü]/g, (letter) => umlauts[letter] ?? letter);
}

export const areaKey = (name: string) => wordsOf(name).join(' ');

/** A place, as far as its state and country go. */
interface Within {
  place: { country: string; region?: string | null; population: number };
}

/**
 * Countries in several languages, and the states and provinces of places, by name.
 * @returns looks up a whole name
 */
export function createAreas(entries: readonly Within[]): (name: string) => readonly Area[] {
  const found = new Map<string, Map<string, Area>>();
  const add = (name: string, id: string, area: Area) => {
    // “Oesterreich”, where there is no ö to be typed.
    for (const key of new Set([areaKey(name), areaKey(withoutUmlauts(name))])) {
      if (key === '') continue;
      const areas = found.get(key) ?? new Map<string, Area>();
      areas.set(id, area);
      found.set(key, areas);
    }
  };
  const people = peopleOf(entries);
  const countries = new Set(entries.map(({ place }) => place.country));
  const names = languages.map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  for (const country of countries) {
    const area: Area = { country, label: countryName(country), people: people.get(country) ?? 0 };
    for (const inLanguage of names) add(inLanguage.of(country) ?? '', country, area);
    for (const name of otherNames[country] ?? []) add(name, country, area);
  }
  const regions = new Map<string, Area>();
  for (const { place } of entries) {
    if (!place.region) continue;
    const { country, region } = place;
    const id = `${country} ${region}`;
    if (!regions.has(id))
      regions.set(id, {
        ...{ country, names: [region], label: `${region}, ${countryName(country)}` },
        people: people.get(id) ?? 0,
      });
  }
  for (const [id, area] of regions) add(area.names?.[0] ?? '', id, area);
  for (const { country, region, called } of regionNames) {
    const id = `${country} ${region}`;
    const area = regions.get(id);
    // Listings may have the name that is used there.
    if (area !== undefined)
      for (const name of [region, ...called]) add(name, id, { ...area, names: [region, ...called] });
  }
  return (name) => [...(found.get(areaKey(name))?.values() ?? [])];
}

/** By country, and by country and region. */
function peopleOf(entries: readonly Within[]): Map<string, number> {
  const people = new Map<string, number>();
  for (const { place } of entries)
    for (const id of [place.country, ...(place.region ? [`${place.country} ${place.region}`] : [])])
      people.set(id, (people.get(id) ?? 0) + place.population);
  return people;
}
