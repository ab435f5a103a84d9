import { zygositySchema } from '@vivarium/catalogue/zygosity.ts';
import type { JudgedQuery, WantedTrait, Wants } from './wants.ts';

/** @returns a row of the judged set; `unsaid` as in {@link JudgedQuery}. */
export function judged(query: string, wants: Wants, ...unsaid: string[]): JudgedQuery {
  return { query, wants, unsaid };
}

/** An animal: a species (`''` when the query names none) and its traits as `pied`, `het:clown`, `66:pied`, `ph:pied`. */
export function animal(species: string, traits = '', more: Wants = {}): Wants {
  return {
    ...(species === '' ? {} : { species: species.split(' ') }),
    ...(traits === '' ? {} : { traits: traits.split(' ').map(wantedTrait) }),
    ...more,
  };
}

/** Goods: a category, and the words of which one must be in the text or the subcategories it must be of. */
export function goods(category: string, more: Wants = {}): Wants {
  return { category: category.split(' '), ...more };
}

function wantedTrait(text: string): WantedTrait {
  const [before = '', after] = text.split(':');
  if (after === undefined) return { gene: geneOf(before), zygosity: 'visual' };
  if (before === 'ph') return { gene: geneOf(after), zygosity: 'possible_het' };
  if (/^\d+$/.test(before)) return { gene: geneOf(after), zygosity: 'possible_het', chance: Number(before) };
  return { gene: geneOf(after), zygosity: zygositySchema.parse(before) };
}

/** `a|b`: either gene. */
function geneOf(text: string): WantedTrait['gene'] {
  const genes = text.split('|');
  return genes.length > 1 ? genes : text;
}

const milesInKm = 1.609344;
const place = (name: string, lat: number, lng: number) => ({
  /** Within so many kilometres. */
  km: (radiusKm: number) => ({ near: { name, lat, lng, radiusKm } }),
  miles: (miles: number) => ({ near: { name, lat, lng, radiusKm: miles * milesInKm } }),
  /** What “in” and “near” mean to a person who thinks in miles. */
  in: { near: { name, lat, lng, radiusKm: 15 * milesInKm } },
  near: { near: { name, lat, lng, radiusKm: 60 * milesInKm } },
});

/** Places that the queries name, by GeoNames. */
export const places = {
  austin: place('Austin', 30.267, -97.743),
  leeds: place('Leeds', 53.796, -1.548),
  london: place('London', 51.509, -0.126),
  houston: place('Houston', 29.763, -95.363),
  manchester: place('Manchester', 53.481, -2.237),
  phoenix: place('Phoenix', 33.448, -112.074),
  portland: place('Portland', 45.523, -122.676),
  portlandMaine: place('Portland', 43.661, -70.255),
  newYork: place('New York City', 40.714, -74.006),
  saltLakeCity: place('Salt Lake City', 40.761, -111.891),
  denver: place('Denver', 39.739, -104.985),
  reading: place('Reading', 51.456, -0.971),
  berlin: place('Berlin', 52.524, 13.411),
  munich: place('Munich', 48.137, 11.575),
  tampa: place('Tampa', 27.948, -82.458),
  bristol: place('Bristol', 51.455, -2.597),
  glasgow: place('Glasgow', 55.865, -4.257),
  chicago: place('Chicago', 41.85, -87.65),
  orange: place('Orange', 33.788, -117.853),
  seattle: place('Seattle', 47.606, -122.332),
  toronto: place('Toronto', 43.7, -79.416),
  stLouis: place('St. Louis', 38.627, -90.198),
  paris: place('Paris', 48.853, 2.349),
  dallas: place('Dallas', 32.783, -96.807),
} as const;
