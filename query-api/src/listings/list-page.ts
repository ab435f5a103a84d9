import type { ListingItem, ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import { isRingFacet } from '@vivarium/contracts/shared/distance-rings.ts';
import type { ValueCount } from '../search/facet-counts.ts';
import { facetNames } from '../search/facet-labels.ts';
import { listingItem } from '../search/listing-item.ts';
import type { FoundListing } from '../search/read-answers.ts';
import { sortOf } from '../search/sort.ts';
import { guessedWords } from '../search/text-query.ts';
import { mark, matchesIn } from '../text/highlight.ts';
import { snippet } from '../text/snippet.ts';
import { type WordMatcher, wordMatcher } from '../text/word-matcher.ts';
import type { Answered } from '../understanding/running/run-understood.ts';
import { isScored, sealCursor, type Walk } from './cursor.ts';
import type { ListPlan } from './list-plan.ts';

const tags = { pre: '<em>', post: '</em>' };
const FRAGMENT_WORDS = 24;

/**
 * @param walk the walk that the page is part of
 * @returns the answer to `GET /listings` from what its searches found, in their order
 */
export function listPage(plan: ListPlan, answers: readonly Answered[], walk?: Walk): ListingPage {
  const [first] = answers;
  if (first === undefined) throw new Error('a list without a search');
  const { search, found: main, understanding, way } = first;
  const matcher = wordMatcher(search.words, guessedWords(search.words, main.spelling));
  const shown = main.hits.slice(0, plan.limit);
  const items = shown.map(({ document }): ListingItem => {
    const item = listingItem(document, plan.point);
    const highlights = search.words.length === 0 ? undefined : highlightsOf(document, matcher);
    return highlights === undefined ? item : { ...item, highlights };
  });
  const last = shown.at(-1);
  const hasMore = main.hits.length > shown.length;
  return {
    items,
    facets: facetsOf(plan, answers),
    facetsTruncated: truncatedOf(plan, answers),
    total: main.total,
    totalRelation: main.totalIsExact ? 'exact' : 'at_least',
    nextCursor:
      last !== undefined && hasMore
        ? sealCursor(plan.lists[way], {
            // A snapshot adds a value of its own, which is not needed: the id is at the end of every order.
            after: last.sort.slice(0, sortOf(search.order, isScored(search, main.spelling)).length),
            spelling: main.spelling,
            walk,
          })
        : null,
    ...(understanding === undefined ? {} : { understanding }),
  };
}

function facetsOf({ countedBy }: ListPlan, answers: readonly Answered[]): ListingPage['facets'] {
  const entries = [...countedBy].map(([facet, position]) => {
    const values = answers[position]?.found.counts.values.get(facet) ?? [];
    return [nameOf(facet), values.map((value) => labelled(facet, value))] as const;
  });
  return Object.fromEntries(entries);
}

/** Rings are asked for and told under one name, whatever their unit. */
function nameOf(facet: string): string {
  return isRingFacet(facet) ? 'distance' : facet;
}

function truncatedOf({ countedBy }: ListPlan, answers: readonly Answered[]): string[] {
  const cut = [...countedBy].filter(([facet, position]) => answers[position]?.found.counts.cut.has(facet));
  return cut.map(([facet]) => nameOf(facet));
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
