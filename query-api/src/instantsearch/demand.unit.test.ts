import type { SearchRequest } from '@vivarium/contracts/search/http/request.ts';
import { expect, test } from 'vitest';
import { demandBounded } from './demand.ts';

const requests = (count: number, params: SearchRequest['params'], type?: 'facet'): SearchRequest[] =>
  new Array(count).fill({ indexName: 'listings', params, ...(type === undefined ? {} : { type }) });

test.each<[string, SearchRequest[]]>([
  ['five full pages', requests(5, { hitsPerPage: 100 })],
  ['a page load with nineteen refined facets', requests(20, { facets: ['traits'], maxValuesPerFacet: 1000 })],
  ['one request of every value of every facet', requests(1, { facets: ['*'], maxValuesPerFacet: 1000 })],
  ['twenty facet searches', requests(20, { facetQuery: 'x' }, 'facet')],
  ['a page with descriptions', requests(1, { hitsPerPage: 100, attributesToSnippet: ['description:20'] })],
])('%s may be asked for', (_what, asked) => {
  expect(() => demandBounded(asked)).not.toThrow();
});

test.each<[string, SearchRequest[], RegExp]>([
  ['too many hits', requests(6, { hitsPerPage: 100 }), /500 hits/],
  ['the same many hits again and again', requests(20, { hitsPerPage: 100 }), /500 hits/],
  [
    'too many descriptions',
    requests(2, { hitsPerPage: 100, attributesToRetrieve: ['description'] }),
    /100 hits/,
  ],
  ['every value of every facet twice', requests(2, { facets: ['*'], maxValuesPerFacet: 1000 }), /50000/],
])('%s are refused', (_what, asked, why) => {
  expect(() => demandBounded(asked)).toThrow(why);
});
