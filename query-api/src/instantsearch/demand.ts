import { searchBounds } from '@vivarium/contracts/search/bounds.ts';
import type { SearchRequest } from '@vivarium/contracts/search/http/request.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { facetAttributes, numericAttributes } from '../search/attributes.ts';
import { nameList, namesDescription } from './attribute-selection.ts';
import { DEFAULT_HITS, DEFAULT_VALUES } from './request.ts';

/** A hit with its description weighs as much as this many without: descriptions are long. */
const DESCRIBED = 5;
const everyAttribute = facetAttributes.length + numericAttributes.length;

/**
 * Each request may be large and there may be many, but not both: all of them are answered by one process at once.
 * Repetitions count too. They cost Elasticsearch nothing, but each is written out again.
 * @throws {Problem} 400 naming `requests` and the bound
 */
export function demandBounded(requests: readonly SearchRequest[]): void {
  const hits = sum(requests.map(hitsAsked));
  if (hits > searchBounds.hits) {
    throw invalid('requests', `must not ask for more than ${searchBounds.hits} hits altogether`);
  }
  const described = sum(requests.map((request) => (wantsDescription(request) ? hitsAsked(request) : 0)));
  if (described * DESCRIBED > searchBounds.hits) {
    const most = searchBounds.hits / DESCRIBED;
    throw invalid('requests', `must not ask for more than ${most} hits with their description altogether`);
  }
  const values = sum(requests.map(valuesAsked));
  if (values > searchBounds.facetValues) {
    throw invalid(
      'requests',
      `must not ask for more than ${searchBounds.facetValues} facet values altogether`,
    );
  }
}

function hitsAsked({ type, params }: SearchRequest): number {
  return type === 'facet' ? 0 : (params.hitsPerPage ?? DEFAULT_HITS);
}

function wantsDescription({ params }: SearchRequest): boolean {
  const { attributesToSnippet, attributesToHighlight, attributesToRetrieve } = params;
  return [attributesToSnippet, attributesToHighlight, attributesToRetrieve].some(namesDescription);
}

function valuesAsked({ type, params }: SearchRequest): number {
  if (type === 'facet') return searchBounds.maxValuesPerFacet;
  const names = nameList(params.facets) ?? [];
  const named = new Set(names).size;
  const attributes = names.includes('*') ? everyAttribute + named : named;
  return attributes * (params.maxValuesPerFacet ?? DEFAULT_VALUES);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
