import { type Attack, badParam, badQuery, facetSearch, hits, PARAMS, type Question } from '../attack.ts';

const many = (count: number, params: object) =>
  Array.from({ length: count }, (_request, page) => ({ indexName: 'listings', params: { page, ...params } }));

const bomb = (name: string, question: () => Question, field: string): Attack => ({
  name,
  question,
  outcome: { refused: 400, field },
});

/** Small requests for large work. */
export const bombs: readonly Attack[] = [
  badParam('a million values of a facet', { maxValuesPerFacet: 1_000_000, facets: ['sellerName'] }),
  badParam('more hits than a page has', { hitsPerPage: 10_000 }),
  badParam('a page beyond the window', { page: 500, hitsPerPage: 20 }),
  badParam('a page beyond all numbers', { page: Number.MAX_SAFE_INTEGER }),
  badParam('a thousand facets', { facets: new Array(1000).fill('sex') }),
  badParam('a thousand filters', { facetFilters: new Array(1000).fill('sex:male') }),
  badParam('a thousand alternatives', { facetFilters: [new Array(1000).fill('sex:male')] }, 'facetFilters.0'),
  badParam('a hundred alternatives a hundred times', {
    facetFilters: new Array(100).fill(new Array(100).fill('sex:male')),
  }),
  badParam('a thousand numbers', { numericFilters: new Array(1000).fill('price>1') }),
  badParam('a thousand boxes', { insideBoundingBox: new Array(1000).fill([1, 1, 2, 2]) }),
  badParam('a long text of boxes', { insideBoundingBox: '1,1,2,2,'.repeat(1000) }),
  badParam('words without end', { query: 'a '.repeat(50_000) }),
  badParam('a facet value without end', { facetFilters: [`sex:${'x'.repeat(100_000)}`] }, 'facetFilters.0'),
  badParam('a tag without end', { highlightPreTag: 'x'.repeat(100_000) }),
  badParam('a thousand attributes to highlight', { attributesToHighlight: new Array(1000).fill('title') }),
  badParam(
    'a thousand chips',
    { understand: true, understandAlso: new Array(1000).fill('x') },
    'understandAlso',
  ),
  bomb('two hundred requests', () => ({ requests: many(200, {}) }), 'requests'),
  bomb('twenty full pages', () => ({ requests: many(20, { hitsPerPage: 100 }) }), 'requests'),
  bomb(
    'the same full page twenty times',
    () => ({ requests: many(20, { page: 0, hitsPerPage: 100 }) }),
    'requests',
  ),
  bomb(
    'every value of every facet twenty times',
    () => ({ requests: many(20, { hitsPerPage: 0, facets: ['*'], maxValuesPerFacet: 1000 }) }),
    'requests',
  ),
  bomb(
    'the descriptions of five full pages',
    () => ({ requests: many(5, { hitsPerPage: 100, attributesToRetrieve: ['description'] }) }),
    'requests',
  ),
  bomb('no requests', () => ({ requests: [] }), 'requests'),
  bomb('a length in place of requests', () => ({ requests: { length: 1e9 } }), 'requests'),
  bomb('a facet search that is too long', () => facetSearch('x'.repeat(100_000)), `${PARAMS}.facetQuery`),
  {
    name: 'as many different words as may be',
    question: () =>
      hits({
        query: Array.from({ length: 170 }, (_word, i) => `a${i}`)
          .join(' ')
          .slice(0, 512),
      }),
    outcome: { harmless: true },
  },
  {
    name: 'as many misspelt words as may be',
    question: () =>
      hits({ query: 'pythpn piedd clwon albnio lusistic bannana enchee pastell spiderr '.repeat(7) }),
    outcome: { harmless: true },
  },
  {
    name: 'as many filters as may be',
    question: () =>
      hits({ facetFilters: Array.from({ length: 100 }, (_filter, i) => `traits:-x${i}`), facets: ['*'] }),
    outcome: { harmless: true },
  },
  {
    name: 'every value of every facet, once',
    question: () => hits({ facets: ['*'], maxValuesPerFacet: 1000, hitsPerPage: 100 }),
    outcome: { harmless: true },
  },
  {
    name: 'as many hits as may be',
    question: () => ({ requests: many(5, { hitsPerPage: 100, query: 'python' }) }),
    outcome: { harmless: true },
  },
  {
    name: 'as many descriptions as may be, marked',
    question: () =>
      hits({
        query: 'a e i o u python gecko pied clown the and with',
        typoTolerance: true,
        hitsPerPage: 100,
        attributesToRetrieve: ['description'],
        attributesToHighlight: ['*', 'description'],
        attributesToSnippet: ['description:100'],
      }),
    outcome: { harmless: true },
  },
  {
    name: 'as many facet values as may be',
    question: () => ({
      requests: many(16, {
        hitsPerPage: 0,
        maxValuesPerFacet: 1000,
        facets: ['sellerName', 'city', 'region'],
      }).map((request, i) => ({
        ...request,
        params: { ...request.params, page: 0, numericFilters: `price>=${i}` },
      })),
    }),
    outcome: { harmless: true },
  },
  {
    name: 'twenty facet searches for what is nowhere',
    question: () => ({
      requests: Array.from({ length: 20 }, (_request, i) => ({
        type: 'facet',
        facet: ['sellerName', 'city', 'traits'][i % 3],
        indexName: 'listings',
        params: { facetQuery: 'qqq', query: `${i}` },
      })),
    }),
    outcome: { harmless: true },
  },
  badParam('a region without end', { viewerRegion: `US-${'A'.repeat(100_000)}` }),
  badQuery('a list of a million', 'limit=1000000'),
  badQuery('words without end in the list', `q=${'a+'.repeat(2000)}`),
  badQuery('fifty-one species', `species=${new Array(51).fill('a').join()}`),
  badQuery('a parameter a thousand times', new Array(900).fill('trait=a').join('&')),
  badQuery('a cursor without end', `cursor=${'A'.repeat(8000)}`),
  badQuery('a thousand facets in the list', `facets=${new Array(1000).fill('sex').join()}`),
];
