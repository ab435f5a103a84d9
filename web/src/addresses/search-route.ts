import { type AnimalFacet, animalFacets } from '@vivarium/catalogue/animal-attributes.ts';
import { type Currency, currencyIn } from '@vivarium/contracts/shared/currency.ts';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';

/** A point with the name that a person knows it by. */
export interface Near {
  name: string;
  lat: number;
  lng: number;
  /** Kilometres; undefined: any distance, the place only sorts and tells distances. */
  radiusKm?: number | undefined;
}

/** What a person decided about the meaning of their words. */
export interface WordChoices {
  /** They are searched exactly as typed. */
  exact?: true;
  /** Ids of meanings whose words are text after all. */
  without?: string[];
  /** Ids of meanings that were only offered, and are meant. */
  also?: string[];
}

/** What is searched for, in our own words: what the URL says and what the chips show. */
export interface SearchRoute {
  q?: string;
  /** How the words of `q` are taken; never without it. */
  words?: WordChoices;
  /** Chosen values by facet attribute; never an empty list. */
  facets: Record<string, string[]>;
  /** `currency`: absent, dollars. */
  price?: { min?: number; max?: number; currency?: Currency };
  near?: Near;
  /** The map's box: north-east latitude and longitude, then south-west. */
  box?: [number, number, number, number];
  sort?: Sort;
  /** Counts from 1. */
  page?: number;
}

export const sorts = ['newest', 'price_asc', 'price_desc', 'distance'] as const;
export type Sort = (typeof sorts)[number];

/** Declared attributes of animals that the URL does not call by their keys. */
const shortNames: Partial<Record<AnimalFacet, string>> = { lifeStage: 'stage' };

/** Facets by the short names that they have in the URL, in the order in which a URL lists them. */
export const facetKeys: Readonly<Record<string, string>> = {
  category: 'category',
  kind: 'subcategory',
  group: 'animalGroup',
  species: 'species',
  trait: 'traits',
  gene: 'traitZygosity',
  ...Object.fromEntries(animalFacets.map((facet) => [shortNames[facet] ?? facet, facet])),
  seller: 'sellerName',
  official: 'officialStore',
  country: 'country',
  region: 'region',
};

/** Attributes of goods stand in the URL as `a.<key>`. */
const ATTRIBUTE = 'a.';
const INDEX_ATTRIBUTE = 'attributes.';

/** @returns the query string of a route, without `?`; the same for the same route, empty for an empty one. */
export function toQueryString(route: SearchRoute): string {
  const params = new URLSearchParams();
  const add = (key: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') params.append(key, String(value));
  };
  add('q', route.q);
  if (route.q && route.words) {
    if (route.words.exact) add('words', 'exact');
    for (const id of route.words.without ?? []) add('text', id);
    for (const id of route.words.also ?? []) add('meant', id);
  }
  for (const [key, attribute] of Object.entries(facetKeys)) {
    for (const value of route.facets[attribute] ?? []) add(key, value);
  }
  for (const attribute of Object.keys(route.facets)
    .filter((one) => one.startsWith(INDEX_ATTRIBUTE))
    .sort()) {
    for (const value of route.facets[attribute] ?? [])
      add(ATTRIBUTE + attribute.slice(INDEX_ATTRIBUTE.length), value);
  }
  if (route.price) {
    add('price', `${route.price.min ?? ''}-${route.price.max ?? ''}`);
    add('currency', route.price.currency);
  }
  if (route.near) {
    add('near', route.near.name);
    add('at', `${trim(route.near.lat)},${trim(route.near.lng)}`);
    add('within', route.near.radiusKm);
  }
  if (route.box) add('box', route.box.map(trim).join(','));
  add('sort', route.sort);
  if (route.page !== undefined && route.page > 1) add('page', route.page);
  return params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** @returns the route that a query string says. What it does not understand is left out, never an error. */
export function fromQueryString(text: string): SearchRoute {
  const params = new URLSearchParams(text);
  const facets: Record<string, string[]> = {};
  for (const [key, attribute] of Object.entries(facetKeys)) {
    const values = valuesOf(params, key);
    if (values.length > 0) facets[attribute] = values;
  }
  const attributes = [...new Set(params.keys())].filter((key) => /^a\.[a-zA-Z][a-zA-Z0-9]{0,63}$/.test(key));
  for (const key of attributes.slice(0, MOST_ATTRIBUTES)) {
    const values = valuesOf(params, key);
    if (values.length > 0) facets[INDEX_ATTRIBUTE + key.slice(ATTRIBUTE.length)] = values;
  }
  const q = cutText(params.get('q') ?? '', 200);
  const words = wordsOf(params);
  const price = priceOf(params.get('price'), params.get('currency'));
  const near = nearOf(params);
  const box = boxOf(params.get('box'));
  const sort = sorts.find((one) => one === params.get('sort') && (one !== 'distance' || near !== undefined));
  const page = Number(params.get('page'));
  return {
    ...(q && { q }),
    ...(q && words && { words }),
    facets,
    ...(price && { price }),
    ...(near && { near }),
    ...(box && { box }),
    ...(sort && { sort }),
    ...(Number.isInteger(page) && page > 1 && page <= LAST_PAGE && { page }),
  };
}

/** @returns the address of the search page that shows a route. */
export function searchPath(route: SearchRoute): string {
  const query = toQueryString(route);
  return query === '' ? '/search' : `/search?${query}`;
}

/** What the server refuses is left out here, so that no address leads to an error. */
function wordsOf(params: URLSearchParams): WordChoices | undefined {
  const ids = (key: string) =>
    [...new Set(params.getAll(key).filter((id) => CHIP_ID.test(id)))].slice(0, MOST_IDS);
  const [without, also] = [ids('text'), ids('meant')];
  const isExact = params.get('words') === 'exact';
  if (!isExact && without.length + also.length === 0) return undefined;
  return {
    ...(isExact && { exact: true }),
    ...(without.length > 0 && { without }),
    ...(also.length > 0 && { also }),
  };
}

const CHIP_ID = /^(?=.{1,96}$)[a-zA-Z]{1,16}(:[a-zA-Z0-9_.-]*){0,4}$/;
/** Most of each that one search may have. */
export const MOST_IDS = 24;

/** Most values of a facet, and most attributes of goods, that one search may have: the server takes no more. */
const MOST_VALUES = 40;
const MOST_ATTRIBUTES = 4;
/** There is never such a page; but that can be said of it. */
const LAST_PAGE = 1_000_000;

function valuesOf(params: URLSearchParams, key: string): string[] {
  const values = params.getAll(key).filter((value) => value.trim() !== '' && value.length <= 128);
  return [...new Set(values)].slice(0, MOST_VALUES);
}

function trim(degrees: number): number {
  return Number(degrees.toFixed(4));
}

function priceOf(text: string | null, code: string | null): SearchRoute['price'] {
  const match = /^(\d{1,9}(?:\.\d{1,2})?)?-(\d{1,9}(?:\.\d{1,2})?)?$/.exec(text ?? '');
  if (match === null || (match[1] === undefined && match[2] === undefined)) return undefined;
  const bound = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
  return priceRange(bound(match[1]), bound(match[2]), currencyIn(code));
}

/** @returns the range between two prices of a currency, whichever is the lower; undefined without either. */
export function priceRange(
  one: number | undefined,
  other: number | undefined,
  currency: Currency = 'USD',
): SearchRoute['price'] {
  const isReversed = one !== undefined && other !== undefined && one > other;
  const [min, max] = isReversed ? [other, one] : [one, other];
  if (min === undefined && max === undefined) return undefined;
  return {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(currency !== 'USD' && { currency }),
  };
}

function nearOf(params: URLSearchParams): Near | undefined {
  const numbers = numbersOf(params.get('at'), 2);
  const [lat, lng] = numbers ?? [];
  if (lat === undefined || lng === undefined || Math.abs(lat) > 90 || Math.abs(lng) > 180) return undefined;
  const radius = Number(params.get('within') ?? Number.NaN);
  const name = cutText(params.get('near') ?? '', 120) || nameOfPoint({ lat, lng });
  return { name, lat, lng, ...(radius >= 1 && radius <= 20_000 && { radiusKm: radius }) };
}

/** @returns what a point is called that nobody has named: the same in every language, since addresses keep it. */
export function nameOfPoint({ lat, lng }: Pick<Near, 'lat' | 'lng'>): string {
  return `${lat.toFixed(1)}, ${lng.toFixed(1)}`;
}

function boxOf(text: string | null): SearchRoute['box'] {
  const numbers = numbersOf(text, 4);
  if (numbers === undefined) return undefined;
  const [north = 0, east = 0, south = 0, west = 0] = numbers;
  const sane =
    Math.abs(north) <= 90 && Math.abs(south) <= 90 && Math.abs(east) <= 180 && Math.abs(west) <= 180;
  return sane && north > south ? [north, east, south, west] : undefined;
}

function numbersOf(text: string | null, count: number): number[] | undefined {
  const parts = (text ?? '').split(',');
  const numbers = parts.map(Number);
  return parts.length === count && numbers.every(Number.isFinite) && !parts.includes('')
    ? numbers
    : undefined;
}
