import type { SearchParams } from '@vivarium/contracts/search/http/request.ts';
import type { SearchHit } from '@vivarium/contracts/search/http/response.ts';
import { distanceKm, type Point } from '@vivarium/contracts/shared/location.ts';
import { listingItem } from '../search/listing-item.ts';
import type { Spelling } from '../search/listing-search.ts';
import type { FoundListing } from '../search/read-answers.ts';
import { guessedWords } from '../search/text-query.ts';
import { highlight, matchLevel, type Tags } from '../text/highlight.ts';
import { snippet } from '../text/snippet.ts';
import { type WordMatcher, wordMatcher } from '../text/word-matcher.ts';
import {
  type Names,
  nameList,
  namesDescription,
  type Selection,
  selectionOf,
} from './attribute-selection.ts';

/** Words of a snippet when the client does not say how many, as in Algolia. */
const SNIPPET_WORDS = 10;
const MAX_SNIPPET_WORDS = 100;

/** How the hits of one request look. */
export interface HitContext {
  params: SearchParams;
  point: Point | undefined;
  spelling: Spelling;
  matcher: WordMatcher;
  /** How many different words were searched for. */
  words: number;
  tags: Tags;
  isRetrieved: Selection;
  isHighlighted: Selection;
}

/** @returns what all hits of one answer have in common. */
export function hitContext(
  params: SearchParams,
  search: { words: readonly string[]; spelling: Spelling; point: Point | undefined },
): HitContext {
  return {
    params,
    point: search.point,
    spelling: search.spelling,
    matcher: wordMatcher(search.words, guessedWords(search.words, search.spelling)),
    words: new Set(search.words).size,
    tags: { pre: params.highlightPreTag ?? '<em>', post: params.highlightPostTag ?? '</em>' },
    isRetrieved: selectionOf(params.attributesToRetrieve),
    isHighlighted: selectionOf(params.attributesToHighlight),
  };
}

/** @returns a found listing as InstantSearch shows it. */
export function hitOf(document: FoundListing, context: HitContext): SearchHit {
  const { params, isRetrieved } = context;
  const item = listingItem(document, context.point);
  const { lat, lng } = item.location;
  const described = (names: Names) =>
    document.description !== undefined && namesDescription(names)
      ? { description: document.description }
      : {};
  const shown = { ...item, ...described(params.attributesToRetrieve) };
  const retrieved = Object.entries(shown).filter(([name]) => isRetrieved(name));
  const texts = {
    title: item.title,
    species: item.species && {
      commonName: item.species.commonName,
      scientificName: item.species.scientificName,
    },
    traits: item.traits.map(({ label }) => ({ label })),
    seller: { displayName: item.seller.displayName },
    ...described(params.attributesToHighlight),
  };
  return {
    ...Object.fromEntries(retrieved),
    objectID: item.id,
    ...(isRetrieved('_geoloc') ? { _geoloc: { lat, lng } } : {}),
    _highlightResult: highlightedMembers(texts, '', context),
    ...snippets(document, context),
    ...(params.getRankingInfo ? { _rankingInfo: rankingInfo({ lat, lng }, context) } : {}),
  };
}

/** The same tree with each text replaced by its highlight; what nobody asked for is left out. */
function highlightedMembers(tree: object, path: string, context: HitContext): Record<string, unknown> {
  const members = Object.entries(tree).flatMap(([name, value]) => {
    const marked = highlighted(value, path === '' ? name : `${path}.${name}`, context);
    return marked === undefined ? [] : [[name, marked] as const];
  });
  return Object.fromEntries(members);
}

function highlighted(value: unknown, path: string, context: HitContext): unknown {
  const { isHighlighted, matcher, words, tags } = context;
  if (typeof value === 'string') {
    return isHighlighted(path) ? highlight(value, matcher, words, tags) : undefined;
  }
  if (Array.isArray(value)) {
    return isHighlighted(path) ? value.map((one) => highlightedMembers(one, path, context)) : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const members = highlightedMembers(value, path, context);
  return Object.keys(members).length === 0 ? undefined : members;
}

function snippets(document: FoundListing, context: HitContext): Pick<SearchHit, '_snippetResult'> {
  const { params, matcher, words, tags } = context;
  const asked = nameList(params.attributesToSnippet);
  if (asked === undefined) return {};
  const ellipsis = params.snippetEllipsisText ?? '…';
  const entries = asked.flatMap((name) => {
    const [attribute = '', count] = name.split(':');
    const text = { title: document.title, description: document.description }[attribute];
    if (typeof text !== 'string') return [];
    const length = Math.min(Math.max(1, Number(count) || SNIPPET_WORDS), MAX_SNIPPET_WORDS);
    const { value, matches } = snippet(text, matcher, { length, ellipsis, tags });
    return [[attribute, { value, matchLevel: matchLevel(matches, words).matchLevel }] as const];
  });
  return { _snippetResult: Object.fromEntries(entries) };
}

function rankingInfo(location: Point, { point, spelling }: HitContext): Record<string, unknown> {
  const metres = point === undefined ? 0 : Math.round(distanceKm(point, location) * 1000);
  return {
    geoDistance: metres,
    geoPrecision: 1,
    nbTypos: spelling === 'exact' ? 0 : 1,
    ...(point === undefined ? {} : { matchedGeoLocation: { ...location, distance: metres } }),
  };
}
