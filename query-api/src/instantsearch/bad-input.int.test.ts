import type { ErrorBody } from '@vivarium/contracts/shared/error-body.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', [aListing({ genes: [{ gene: 'pied', zygosity: 'visual' }] })]);
});
afterAll(() => sandbox.remove());

const hits = (params: unknown, more: object = {}) => [{ indexName: 'listings', params, ...more }];
const facet = (facetQuery: unknown, name: unknown = 'traits') => [
  { type: 'facet', facet: name, indexName: 'listings', params: { facetQuery } },
];
const raw = (params: string) => JSON.parse(`[{"indexName":"listings","params":${params}}]`);
const P = 'requests.0.params';

describe('is refused by name', () => {
  test.each<[string, unknown, string]>([
    ['an unknown facet', hits({ facets: ['species', 'sex', 'password'] }), `${P}.facets.2`],
    ['a field of the index that is no facet', hits({ facets: ['sellerId'] }), `${P}.facets.0`],
    ['a facet by a name of every object', hits({ facets: ['constructor'] }), `${P}.facets.0`],
    ['a facet called __proto__', hits({ facets: ['__proto__'] }), `${P}.facets.0`],
    [
      'an unknown facet in a filter',
      hits({ facetFilters: [['sex:male', 'readers:x']] }),
      `${P}.facetFilters.0.1`,
    ],
    ['a filter without a value', hits({ facetFilters: ['sex:'] }), `${P}.facetFilters.0`],
    ['a filter without an attribute', hits({ facetFilters: [':male'] }), `${P}.facetFilters.0`],
    ['an undeclared attribute', hits({ facetFilters: ['attributes.nonsense:1'] }), `${P}.facetFilters.0`],
    ['an unknown number', hits({ numericFilters: ['version>1'] }), `${P}.numericFilters.0`],
    ['a number that is none', hits({ numericFilters: [['price>=NaN']] }), `${P}.numericFilters.0.0`],
    ['infinity', hits({ numericFilters: ['price<=Infinity'] }), `${P}.numericFilters.0`],
    ['a number beyond all numbers', hits({ numericFilters: ['price<=1e309'] }), `${P}.numericFilters.0`],
    ['an unknown facet beside all of them', hits({ facets: ['*', 'password'] }), `${P}.facets.1`],
    ['rings beside all facets without a point', hits({ facets: ['*', 'distance'] }), `${P}.facets.1`],
    ['a radius without a point', hits({ aroundRadius: 1000 }), `${P}.aroundRadius`],
    ['an unknown operator', hits({ numericFilters: ['price~1'] }), `${P}.numericFilters.0`],
    ['a page below zero', hits({ page: -1 }), `${P}.page`],
    ['a page beyond the window', hits({ page: 500, hitsPerPage: 20 }), `${P}.page`],
    ['a page that begins beyond the window', hits({ page: 278, hitsPerPage: 36 }), `${P}.page`],
    ['a page beyond all numbers', hits({ page: 1e300 }), `${P}.page`],
    ['a page that is half', hits({ page: 0.5 }), `${P}.page`],
    ['a page in words', hits({ page: '1' }), `${P}.page`],
    ['too many hits', hits({ hitsPerPage: 101 }), `${P}.hitsPerPage`],
    ['too many values', hits({ maxValuesPerFacet: 1e6 }), `${P}.maxValuesPerFacet`],
    ['a query that is too long', hits({ query: 'x'.repeat(513) }), `${P}.query`],
    ['a query that is an object', hits({ query: { match_all: {} } }), `${P}.query`],
    ['a script', hits({ script: 'while(true){}' }), `${P}.script`],
    ['filters in a language', hits({ filters: 'sex:male OR 1=1' }), `${P}.filters`],
    ['a point off the Earth', hits({ aroundLatLng: '91,0' }), `${P}.aroundLatLng`],
    ['a point that is no number', hits({ aroundLatLng: 'NaN,NaN' }), `${P}.aroundLatLng`],
    ['half a point', hits({ aroundLatLng: '1' }), `${P}.aroundLatLng`],
    ['a radius below zero', hits({ aroundLatLng: '1,1', aroundRadius: -5 }), `${P}.aroundRadius`],
    ['a box of three', hits({ insideBoundingBox: '1,2,3' }), `${P}.insideBoundingBox`],
    ['a box off the Earth', hits({ insideBoundingBox: [[0, 0, 0, 500]] }), `${P}.insideBoundingBox.0`],
    [
      'too many values in a filter',
      hits({ facetFilters: [new Array(101).fill('sex:male')] }),
      `${P}.facetFilters.0`,
    ],
    [
      'too many values in all filters',
      hits({ facetFilters: [new Array(60).fill('sex:male'), new Array(60).fill('sex:male')] }),
      `${P}.facetFilters`,
    ],
    ['a filter in a filter', hits({ facetFilters: [[['sex:male']]] }), `${P}.facetFilters.0.0`],
    ['a text that is too long', hits({ facetFilters: [`sex:${'x'.repeat(300)}`] }), `${P}.facetFilters.0`],
    ['__proto__ among the parameters', raw('{"__proto__":{"page":1}}'), `${P}.__proto__`],
    ['an unknown index', [{ indexName: 'own-listings', params: {} }], 'requests.0.indexName'],
    ['all indices', [{ indexName: '*', params: {} }], 'requests.0.indexName'],
    ['no index', [{ params: {} }], 'requests.0.indexName'],
    ['an unknown member', hits({}, { preference: '_local' }), 'requests.0.preference'],
    ['an unknown type', hits({}, { type: 'recommend' }), 'requests.0.type'],
    ['a facet search without a facet', facet('x', null), 'requests.0.facet'],
    ['a facet search in no facet', facet('x', 'sellerId'), 'requests.0.facet'],
    [
      'too many facet hits',
      [{ type: 'facet', facet: 'sex', indexName: 'listings', params: { maxFacetHits: 101 } }],
      `${P}.maxFacetHits`,
    ],
    ['two hundred requests', new Array(200).fill(hits({})[0]), 'requests'],
    [
      'too many hits altogether',
      Array.from({ length: 6 }, (_hit, page) => hits({ hitsPerPage: 100, page })[0]),
      'requests',
    ],
    ['no request', [], 'requests'],
    ['requests that are none', { length: 1 }, 'requests'],
    ['a request that is null', [null], 'requests.0'],
  ])('%s', async (_what, requests, path) => {
    const response = await sandbox.search(requests);
    const { error } = (await response.json()) as ErrorBody;
    expect([response.status, error.code]).toEqual([400, 'invalid_request']);
    expect(error.details.map((detail) => detail.path)).toContain(path);
  });

  test('an order by distance without a point', async () => {
    const response = await sandbox.search([{ indexName: 'listings_distance', params: {} }]);
    const { error } = (await response.json()) as ErrorBody;
    expect([response.status, error.code]).toEqual([422, 'location_required']);
  });

  test.each([
    ['{', 'malformed_json', 400],
    [`{"requests":[${'['.repeat(60_000)}`, 'malformed_json', 400],
    [`{"requests":[{"x":"${'x'.repeat(200_000)}"}]}`, 'body_too_large', 413],
    ['[]', 'invalid_request', 400],
    ['{"requests":[],"more":1}', 'invalid_request', 400],
  ])('the body %s', async (body, code, status) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${sandbox.url}/search`, { method: 'POST', headers, body });
    const { error } = (await response.json()) as ErrorBody;
    expect([response.status, error.code]).toEqual([status, code]);
  });
});

describe('is answered without harm', () => {
  test.each([
    '(z+)+$',
    '.*.*.*.*.*.*.*.*x',
    '**********',
    '????????????????',
    '[a-z]{1,1000}',
    '\\',
    '*',
    '"',
    '\u0000',
    '%',
    '(?:.|\\s)*',
    'x'.repeat(256),
  ])('a facet search for %s', async (facetQuery) => {
    const response = await sandbox.search(facet(facetQuery));
    expect(response.status).toBe(200);
    const { results } = (await response.json()) as { results: [{ facetHits: { value: string }[] }] };
    const isNothing = !/[\p{L}\p{N}]/u.test(facetQuery);
    // What has no letter in it restricts nothing; what is no name finds nothing.
    expect(results[0].facetHits.map(({ value }) => value)).toEqual(isNothing ? ['pied'] : []);
  });

  test.each([
    'title:* OR _exists_:readers',
    '{"match_all":{}}',
    '<script>alert(1)</script>',
    'a '.repeat(256),
    '~'.repeat(512),
    'pied^1000000~2',
    '\u202e\u0000\uffff',
  ])('a search for %s', async (query) => {
    expect((await sandbox.search(hits({ query, facets: ['*'] }))).status).toBe(200);
  });

  test('identical requests, all twenty of them', async () => {
    const response = await sandbox.search(new Array(20).fill(hits({ facets: ['traits'] })[0]));
    const { results } = (await response.json()) as { results: unknown[] };
    expect(results).toHaveLength(20);
    expect(results[19]).toEqual(results[0]);
  });

  test('housekeeping parameters', async () => {
    const params = {
      query: '',
      analytics: true,
      analyticsTags: ['browser#instantsearch'],
      clickAnalytics: true,
      userToken: 'anonymous-1',
      tagFilters: '',
      highlightPreTag: '__ais-highlight__',
      highlightPostTag: '__/ais-highlight__',
      attributesToRetrieve: ['title', '-traits'],
      attributesToHighlight: ['title'],
      attributesToSnippet: ['description:3'],
      getRankingInfo: true,
      facets: 'sex',
      facetFilters: 'sex:female',
      page: 0,
    };
    const response = await sandbox.search(hits(params));
    const { results } = (await response.json()) as { results: [{ hits: Record<string, unknown>[] }] };
    expect(Object.keys(results[0].hits[0] ?? {}).toSorted()).toEqual([
      '_highlightResult',
      '_rankingInfo',
      '_snippetResult',
      'objectID',
      'title',
    ]);
    expect(results[0].hits[0]?._snippetResult).toEqual({
      description: { value: 'Eats well and…', matchLevel: 'none' },
    });
  });
});
