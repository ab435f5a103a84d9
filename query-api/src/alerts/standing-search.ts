import { createHash } from 'node:crypto';
import { isTold, type SavedSearchState } from '@vivarium/contracts/saved-searches/state.ts';
import { canonicalJson } from '@vivarium/contracts/shared/canonical-json.ts';
import { distanceKm } from '@vivarium/contracts/shared/location.ts';
import { type Clause, readable } from '../search/clause.ts';
import type { ListingSearch } from '../search/listing-search.ts';
import { demandedWords } from '../search/needed-words.ts';
import { filterOf } from '../search/search-body.ts';

/** A saved search as the matcher keeps it: whose it is, how they are told, and what the page would send. */
export interface StandingSearch {
  id: string;
  stamp: number;
  personId: string;
  name: string;
  channels: SavedSearchState['notify']['channels'];
  frequency: SavedSearchState['notify']['frequency'];
  since: string;
  filter: readonly Clause[];
}

/**
 * A saved search as a document that listings ask for: of each of these fields, what a listing must have to be a candidate;
 * `*` where anything will do. Whether it really matches is told by the filter.
 */
export interface StandingDocument {
  id: string;
  version: number;
  /** By {@link stampOf}. */
  stamp: number;
  personId: string;
  /** The person and the search as numbers, by {@link numberOf}. */
  person: number;
  entry: number;
  /** Whether anybody is to be told; those that are not stay, so that a late event does not bring them back. */
  isTold: boolean;
  since: string;
  /** `species|trait`, the two that tell the most. */
  keys: string[];
  category: string[];
  sex: string[];
  country: string[];
  /** Of whom: those who follow a seller. */
  seller: string[];
  /** In dollars. */
  price: { gte?: number; lte?: number };
  centre?: { lat: number; lon: number };
  /** Kilometres: the radius, rounded up to one of {@link tiers}; 0: anywhere. */
  tier: number;
  /** Words that must all stand in the listing, and beginnings of words (`^pie`). */
  words: string[];
  wordCount: number;
  search: StandingSearch;
}

/** Radii in kilometres; what is larger is anywhere. */
export const tiers: readonly number[] = [25, 50, 100, 200, 400, 800, 1600, 3200];

/**
 * An id as a number, which is sorted and read faster than a word: its last 52 bits, all of them random. Of a million ids two have
 * the same one with a probability of 1 in 10,000, so whoever relies on it looks at the id too.
 */
export function numberOf(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(-13), 16);
}

/** A saved search as far as the matcher keeps it: when its person last looked at it changes nothing of what it finds. */
export type StandingState = Omit<SavedSearchState, 'seenAt' | 'createdAt'>;

/** Of all that are removed. */
export const REMOVED = 0;

/**
 * @returns what tells two states of a search apart, as 48 bits of a hash over all that the matcher keeps of it but its version: a
 *   store that was restored gives a version away twice, and a version may stand for nothing but that its person looked
 */
export function stampOf({ personId, name, query, notify, paused, since, removed }: StandingState): number {
  if (removed) return REMOVED;
  const kept = canonicalJson({ personId, name, query, notify, paused, since });
  return createHash('sha256').update(kept).digest().readUIntBE(0, 6);
}

/** For any value. */
export const ANY = '*';
const MOST_KEYS = 200;

/** @param search of what is looked for; undefined: by the rules of today it is no search, and finds nothing. */
export function standingDocument(state: StandingState, search: ListingSearch | undefined): StandingDocument {
  const { id, version, personId, name, since, notify, removed } = state;
  const stamp = stampOf(state);
  const filter = search === undefined ? [] : filterOf(search, 'exact');
  const words = search === undefined ? [] : demandedWords(wordsNeeded(search));
  return {
    ...{ id, version, stamp, personId, person: numberOf(personId), entry: numberOf(id) },
    ...{ since, words, wordCount: words.length },
    isTold: search !== undefined && !removed && isTold(state),
    keys: keysOf(valuesOf(filter, ['species']), valuesOf(filter, ['traits', 'traitZygosity'])),
    category: valuesOf(filter, ['category']),
    sex: valuesOf(filter, ['sex']),
    country: valuesOf(filter, ['country']),
    seller: valuesOf(filter, ['sellerId']),
    price: priceOf(filter),
    ...circleOf(filter),
    search: { id, stamp, personId, name, since, ...notify, filter },
  };
}

/** @returns any of which a listing must have in these fields, by the first clause that says so. */
function valuesOf(filter: readonly Clause[], fields: readonly string[]): string[] {
  for (const clause of filter) {
    const values = anyOf(clause, fields);
    if (values !== undefined && values.length > 0 && values.length <= MOST_KEYS) return values;
  }
  return [ANY];
}

function anyOf(clause: Clause, fields: readonly string[]): string[] | undefined {
  const { term, terms } = readable(clause);
  const [[field, asked] = ['', undefined]] = Object.entries(terms ?? term ?? {});
  const values = Array.isArray(asked) ? asked : [asked];
  if (fields.includes(field) && values.every((value) => typeof value === 'string')) return values;
  const { should, ...others } = readable(clause).bool ?? {};
  if (!Array.isArray(should) || others.minimum_should_match !== 1) return undefined;
  const each = should.map((one) => anyOf(one, fields));
  return each.every((one) => one !== undefined) ? each.flat() : undefined;
}

function keysOf(species: readonly string[], traits: readonly string[]): string[] {
  const some = species.length * traits.length <= MOST_KEYS ? traits : [ANY];
  return species.flatMap((one) => some.map((trait) => `${one}|${trait}`));
}

function priceOf(filter: readonly Clause[]): StandingDocument['price'] {
  const ranges = filter.flatMap((clause) => {
    const of = readable(clause).range?.priceDollars as Record<string, number> | undefined;
    return of === undefined ? [] : [of];
  });
  // Without “greater” and “less”: only what may match is asked for here.
  const from = ranges.flatMap(({ gte, gt }) => gte ?? gt ?? []);
  const to = ranges.flatMap(({ lte, lt }) => lte ?? lt ?? []);
  const price = {
    ...(from.length === 0 ? {} : { gte: Math.max(...from) }),
    ...(to.length === 0 ? {} : { lte: Math.min(...to) }),
  };
  // Bounds that leave nothing are no range, and match nothing anyway.
  return price.gte !== undefined && price.lte !== undefined && price.gte > price.lte
    ? { gte: 0, lte: 0 }
    : price;
}

function circleOf(filter: readonly Clause[]): Pick<StandingDocument, 'centre' | 'tier'> {
  const circles = filter.flatMap((clause) => circleIn(clause) ?? []);
  const smallest = circles.sort((a, b) => a.km - b.km)[0];
  const tier = smallest && tiers.find((km) => km >= smallest.km);
  return smallest === undefined || tier === undefined ? { tier: 0 } : { centre: smallest.centre, tier };
}

interface Circle {
  centre: { lat: number; lon: number };
  km: number;
}

/** A circle is itself; a box is within one around its middle, where it is no larger than a continent. */
function circleIn(clause: Clause): Circle | undefined {
  const { geo_distance, geo_bounding_box } = readable(clause);
  if (geo_distance !== undefined) {
    const { distance, location } = geo_distance as unknown as {
      distance: string;
      location: Circle['centre'];
    };
    return { centre: location, km: Number.parseFloat(distance) / 1000 };
  }
  const box = (geo_bounding_box as { location?: Record<string, number> } | undefined)?.location;
  if (box === undefined) return undefined;
  const { top = 90, bottom = -90, left = -180, right = 180 } = box;
  const width = right - left;
  if (width <= 0 || width > 60 || top > 80 || bottom < -80) return undefined;
  const centre = { lat: (top + bottom) / 2, lon: (left + right) / 2 };
  const corners = [top, bottom].flatMap((lat) => [left, right].map((lng) => ({ lat, lng })));
  const farthest = corners.map((corner) => distanceKm(corner, { lat: centre.lat, lng: centre.lon }));
  // Sides of a box are farther away than its corners nowhere by more than this.
  return { centre, km: Math.max(...farthest) * 1.1 };
}

/** Words in whose place nothing else will do. */
function wordsNeeded({ words, meant = [] }: ListingSearch): string[] {
  const taken = new Set(meant.flatMap((each) => each.words));
  return words.filter((word) => !taken.has(word));
}
