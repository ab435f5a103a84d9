import type { ListingItem, ListingPage } from '@vivarium/contracts/http/listing-item.ts';
import { mark, matchesIn } from '../instantsearch/highlight.ts';
import { snippet } from '../instantsearch/snippet.ts';
import { readFacets, type ValueCount } from '../search/facet-counts.ts';
import { facetNames } from '../search/facet-labels.ts';
import type { ListingSearch } from '../search/listing-search.ts';
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
  const items = main.hits.map(({ document }): ListingItem => {
    const highlights = search.words.length === 0 ? {} : highlightsOf(document, search, main);
    const hasHighlights = Object.keys(highlights).length > 0;
    return { ...listingItem(document, plan.point), ...(hasHighlights ? { highlights } : {}) };
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
function highlightsOf(
  { title, description }: FoundListing,
  { words }: ListingSearch,
  { spelling }: Found,
): Record<string, string[]> {
  const highlights: Record<string, string[]> = {};
  const inTitle = matchesIn(title, words, spelling);
  if (inTitle.length > 0) highlights.title = [mark(title, inTitle, tags, escapeHtml)];
  const options = { length: FRAGMENT_WORDS, ellipsis: '…', tags, escape: escapeHtml };
  const fragment = snippet(description ?? '', words, spelling, options);
  if (fragment.matches.length > 0) highlights.description = [fragment.value];
  return highlights;
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
