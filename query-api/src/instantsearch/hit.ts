import type { SearchParams } from '@vivarium/contracts/http/search-request.ts';
import type { SearchHit } from '@vivarium/contracts/http/search-response.ts';
import { distanceKm, type Point } from '@vivarium/contracts/shared/location.ts';
import { listingItem } from '../listings/listing-item.ts';
import type { Spelling } from '../search/listing-search.ts';
import type { FoundListing } from '../search/run-searches.ts';
import { nameList, selectionOf } from './attribute-selection.ts';
import { highlight } from './highlight.ts';
import { snippet } from './snippet.ts';

/** Words of a snippet when the client does not say how many, as in Algolia. */
const SNIPPET_WORDS = 10;
const MAX_SNIPPET_WORDS = 100;

/** What of a request decides how its hits look. */
export interface HitContext {
  params: SearchParams;
  words: readonly string[];
  spelling: Spelling;
  point: Point | undefined;
}

/** @returns a found listing as InstantSearch shows it. */
export function hitOf(document: FoundListing, { params, words, spelling, point }: HitContext): SearchHit {
  const item = listingItem(document, point);
  const tags = { pre: params.highlightPreTag ?? '<em>', post: params.highlightPostTag ?? '</em>' };
  const isRetrieved = selectionOf(params.attributesToRetrieve);
  const isHighlighted = selectionOf(params.attributesToHighlight);
  const { lat, lng } = item.location;
  const shown = {
    ...item,
    ...(document.description === undefined ? {} : { description: document.description }),
  };
  const texts = {
    title: item.title,
    species: item.species && {
      commonName: item.species.commonName,
      scientificName: item.species.scientificName,
    },
    traits: item.traits.map(({ label }) => ({ label })),
    seller: { displayName: item.seller.displayName },
    ...(document.description === undefined ? {} : { description: document.description }),
  };
  const marked = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') {
      return isHighlighted(path) ? highlight(value, words, spelling, tags) : undefined;
    }
    if (Array.isArray(value)) return isHighlighted(path) ? value.map((one) => marked(one, path)) : undefined;
    if (typeof value !== 'object' || value === null) return undefined;
    const members = Object.entries(value).map(
      ([name, member]) => [name, marked(member, path === '' ? name : `${path}.${name}`)] as const,
    );
    const present = members.filter(([, member]) => member !== undefined);
    return present.length === 0 && path !== '' ? undefined : Object.fromEntries(present);
  };
  return {
    ...Object.fromEntries(Object.entries(shown).filter(([name]) => isRetrieved(name))),
    objectID: item.id,
    ...(isRetrieved('_geoloc') ? { _geoloc: { lat, lng } } : {}),
    _highlightResult: marked(texts, '') as Record<string, unknown>,
    ...snippets(document, { params, words, spelling, point }, tags),
    ...(params.getRankingInfo ? { _rankingInfo: rankingInfo({ lat, lng }, spelling, point) } : {}),
  };
}

function snippets(
  document: FoundListing,
  { params, words, spelling }: HitContext,
  tags: { pre: string; post: string },
): Pick<SearchHit, '_snippetResult'> {
  const asked = nameList(params.attributesToSnippet);
  if (asked === undefined) return {};
  const ellipsis = params.snippetEllipsisText ?? '…';
  const entries = asked.flatMap((name) => {
    const [attribute = '', count] = name.split(':');
    const text = { title: document.title, description: document.description }[attribute];
    if (typeof text !== 'string') return [];
    const length = Math.min(Math.max(1, Number(count) || SNIPPET_WORDS), MAX_SNIPPET_WORDS);
    const { value, matches } = snippet(text, words, spelling, { length, ellipsis, tags });
    const found = new Set(matches.map(({ word }) => word)).size;
    const matchLevel = found === 0 ? 'none' : found === new Set(words).size ? 'full' : 'partial';
    return [[attribute, { value, matchLevel }] as const];
  });
  return { _snippetResult: Object.fromEntries(entries) };
}

function rankingInfo(location: Point, spelling: Spelling, point: Point | undefined): Record<string, unknown> {
  const metres = point === undefined ? 0 : Math.round(distanceKm(point, location) * 1000);
  return {
    geoDistance: metres,
    geoPrecision: 1,
    nbTypos: spelling === 'fuzzy' ? 1 : 0,
    ...(point === undefined ? {} : { matchedGeoLocation: { ...location, distance: metres } }),
  };
}
