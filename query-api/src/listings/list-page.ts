import type { ListingItem, ListingPage } from '@vivarium/contracts/http/listing-item.ts';
import { mark, matchesIn } from '../instantsearch/highlight.ts';
import { snippet } from '../instantsearch/snippet.ts';
import { type WordMatcher, wordMatcher } from '../instantsearch/word-matcher.ts';
import { readFacets, type ValueCount } from '../search/facet-counts.ts';
import { facetNames } from '../search/facet-labels.ts';
import type { Found, FoundListing } from '../search/run-searches.ts';
import { sealCursor } from './cursor.ts';
import type { ListPlan } from './list-plan.ts';
import { listingItem } from './listing-item.ts';

const tags = { pre: '<em>', post: '</em>' };
const FRAGMENT_WORDS = 24;

/** @returns the answer to `GET /listings` from what its searches found, in their order. */
export function listPage(plan: ListPlan, found: readonly Found[]): ListingPage {
  const [search] = plan.searches;
  const [main] = found;
  if (search === undefined || main === undefined) throw new Error('a list without a search');
  const matcher = wordMatcher(search.words, main.spelling);
  const items = main.hits.map(({ document }): ListingItem => {
    const item = listingItem(document, plan.point);
    const highlights = search.words.length === 0 ? undefined : highlightsOf(document, matcher);
    return highlights === undefined ? item : { ...item, highlights };
  });
  const last = main.hits.at(-1);
  const isFull = main.hits.length === search.size;
  return {
    items,
    facets: facetsOf(plan, found),
    total: main.total,
    totalRelation: main.totalIsExact ? 'exact' : 'at_least',
    nextCursor:
      last !== undefined && isFull
        ? sealCursor(plan.list, { after: last.sort, spelling: main.spelling })
        : null,
  };
}

function facetsOf({ searches, countedBy }: ListPlan, found: readonly Found[]): ListingPage['facets'] {
  const counts = searches.map(({ facets }, i) => readFacets(facets, found[i]?.aggregations ?? {}));
  const entries = [...countedBy].map(([facet, position]) => {
    const values = counts[position]?.values.get(facet) ?? [];
    return [facet, values.map((value) => labelled(facet, value))] as const;
  });
  return Object.fromEntries(entries);
}

function labelled(facet: string, { value, count }: ValueCount) {
  return { value, label: facetNames(facet, value).label, count };
}

/** Title whole and description in one fragment, where they match; everything but the tags is escaped. */
function highlightsOf({ title, description }: FoundListing, matcher: WordMatcher): ListingItem['highlights'] {
  const form = { length: FRAGMENT_WORDS, ellipsis: '…', tags, escaped: escapeHtml };
  const inTitle = matchesIn(title, matcher);
  const inDescription = snippet(description ?? '', matcher, form);
  if (inTitle.length === 0 && inDescription.matches.length === 0) return undefined;
  return {
    ...(inTitle.length > 0 ? { title: [mark(title, inTitle, tags, escapeHtml)] } : {}),
    ...(inDescription.matches.length > 0 ? { description: [inDescription.value] } : {}),
  };
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
