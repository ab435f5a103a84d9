import type { estypes } from '@elastic/elasticsearch';
import { distanceKm } from '@vivarium/contracts/shared/location.ts';
import { type Clause, readable } from './clause.ts';
import { hasWords } from './has-words.ts';

/** A document of the index of listings, field by field. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Whether a document fulfils a clause of a search, as Elasticsearch would say it. The clauses themselves are those that
 * the search page sends, so that a condition means the same here and there.
 *
 * @returns undefined where only Elasticsearch can tell: words that it may split otherwise, and places so near to an edge that
 *   the grid of its coordinates decides
 */
export function holds(clause: Clause, document: Fields): boolean | undefined {
  const {
    term,
    terms,
    range,
    geo_distance,
    geo_bounding_box,
    match_none,
    match_all,
    match_bool_prefix,
    bool,
  } = readable(clause);
  if (term !== undefined) return oneOf(term, document);
  if (terms !== undefined) return oneOf(terms, document);
  if (range !== undefined) return inRange(range, document);
  if (geo_distance !== undefined) return inCircle(geo_distance, document);
  if (geo_bounding_box !== undefined) return inBox(geo_bounding_box, document);
  if (match_none !== undefined) return false;
  if (match_all !== undefined) return true;
  if (match_bool_prefix !== undefined) return hasWords(match_bool_prefix, document);
  return bool === undefined ? undefined : together(bool, document);
}

/** @returns whether all clauses hold; undefined where none fails and some are for Elasticsearch to tell. */
export function allHold(clauses: readonly Clause[], document: Fields): boolean | undefined {
  const told = undecided(clauses, (clause) => holds(clause, document));
  return typeof told === 'boolean' ? told : undefined;
}

/** @returns what tells of one document and of each clause, as {@link holds} does, once. */
export function remembering(document: Fields): (clause: Clause) => boolean | undefined {
  const known = new Map<Clause, Told>();
  return (clause) => {
    const told = known.has(clause) ? known.get(clause) : holds(clause, document);
    known.set(clause, told);
    return told;
  };
}

/** @returns whether all clauses hold; where none fails and some are for Elasticsearch to tell, those. */
export function undecided(
  clauses: readonly Clause[],
  told: (clause: Clause) => boolean | undefined,
): boolean | readonly Clause[] {
  const open: Clause[] = [];
  for (const clause of clauses) {
    const isSo = told(clause);
    if (isSo === false) return false;
    if (isSo === undefined) open.push(clause);
  }
  return open.length === 0 ? true : open;
}

type Told = boolean | undefined;

function all(told: readonly Told[]): Told {
  if (told.includes(false)) return false;
  return told.includes(undefined) ? undefined : true;
}

function any(told: readonly Told[]): Told {
  if (told.includes(true)) return true;
  return told.includes(undefined) ? undefined : false;
}

const not = (told: Told): Told => (told === undefined ? undefined : !told);
const listOf = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  one === undefined ? [] : Array.isArray(one) ? one : [one as T];

function together(
  { filter, must, must_not, should, ...rest }: estypes.QueryDslBoolQuery,
  document: Fields,
): Told {
  const asked = (clauses: Clause | Clause[] | undefined) =>
    listOf(clauses).map((clause) => holds(clause, document));
  const needed = [...asked(filter), ...asked(must), ...asked(must_not).map(not)];
  const wanted = asked(should);
  const most = rest.minimum_should_match ?? (needed.length === 0 ? 1 : 0);
  if (wanted.length === 0 || most === 0) return all(needed);
  return most === 1 ? all([...needed, any(wanted)]) : undefined;
}

/** Of `term` and of `terms`: any of these values. */
function oneOf(asked: object, document: Fields): Told {
  const [[field, given] = ['', []]] = Object.entries(asked).filter(([name]) => name !== 'boost');
  const values = listOf(given).map(String);
  return valuesOf(document, field).some((value) => values.includes(value));
}

/** What is longer is not in the index of a flattened field. */
const LONGEST_ATTRIBUTE = 1024;

function valuesOf(document: Fields, field: string): string[] {
  const [own = '', key] = field.split('.', 2);
  const value = key === undefined ? document[own] : (document[own] as Fields | undefined)?.[key];
  const values = listOf(value)
    .filter((one) => one !== null && one !== undefined)
    .map(String);
  return key === undefined ? values : values.filter((one) => one.length <= LONGEST_ATTRIBUTE);
}

const comparing: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  lt: (value, bound) => value < bound,
  lte: (value, bound) => value <= bound,
  gt: (value, bound) => value > bound,
  gte: (value, bound) => value >= bound,
};

function inRange(asked: object, document: Fields): Told {
  const [[field, range] = ['', {}]] = Object.entries(asked) as [string, object][];
  const value = numberIn(document[field]);
  if (value === undefined) return false;
  const told = Object.entries(range).map(([name, bound]): Told => {
    if (name === 'format') return true;
    return typeof bound === 'number' ? comparing[name]?.(value, bound) : undefined;
  });
  return all(told);
}

/** Numbers, and times as milliseconds. */
function numberIn(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** Elasticsearch keeps coordinates on a grid of less than 2 cm: what is nearer than this to an edge it must tell itself. */
const NEAR_METRES = 0.1;
const NEAR_DEGREES = 1e-6;

interface Latlon {
  lat: number;
  lon: number;
}

function inCircle(asked: object, document: Fields): Told {
  const { distance, location } = asked as { distance: string; location: Latlon };
  const [, metres] = /^([\d.e+]+)m$/.exec(distance) ?? [];
  const at = document.location as Latlon | undefined;
  if (metres === undefined || at === undefined) return undefined;
  const away = distanceKm({ lat: at.lat, lng: at.lon }, { lat: location.lat, lng: location.lon }) * 1000;
  return Math.abs(away - Number(metres)) < NEAR_METRES ? undefined : away < Number(metres);
}

function inBox(asked: object, document: Fields): Told {
  const { location } = asked as { location: Record<'top' | 'bottom' | 'left' | 'right', number> };
  const at = document.location as Latlon | undefined;
  if (at === undefined) return undefined;
  const { top, bottom, left, right } = location;
  const near = [at.lat - top, at.lat - bottom, at.lon - left, at.lon - right, Math.abs(at.lon) - 180];
  if (near.some((apart) => Math.abs(apart) < NEAR_DEGREES)) return undefined;
  const isBetween = left <= right ? left < at.lon && at.lon < right : at.lon > left || at.lon < right;
  return isBetween && bottom < at.lat && at.lat < top;
}
