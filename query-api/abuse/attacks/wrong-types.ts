import { type Attack, badParam, PARAMS } from '../attack.ts';

/** For each parameter a value of the wrong type; where the issue lies deeper, how deep. */
const wrong: [string, unknown, string?][] = [
  ['query', 1],
  ['query', ['pied']],
  ['query', null],
  ['page', '1'],
  ['page', [1]],
  ['page', 0.5],
  ['page', -1],
  ['page', true],
  ['hitsPerPage', '20'],
  ['hitsPerPage', -1],
  ['hitsPerPage', {}],
  ['facets', 1],
  ['facets', { length: 1, 0: 'sex' }],
  ['facets', [['sex']], 'facets.0'],
  ['maxValuesPerFacet', 0],
  ['maxValuesPerFacet', '10'],
  ['sortFacetValuesBy', 'script'],
  ['facetFilters', 1],
  ['facetFilters', { sex: 'male' }],
  ['facetFilters', [1], 'facetFilters.0'],
  ['facetFilters', [[{ toString: 'x' }]], 'facetFilters.0.0'],
  ['numericFilters', 1],
  ['numericFilters', [{ price: 1 }], 'numericFilters.0'],
  ['aroundLatLng', [1, 2]],
  ['aroundLatLng', { lat: 1, lng: 2 }],
  ['aroundRadius', '100'],
  ['aroundRadius', -1],
  ['insideBoundingBox', 1],
  ['insideBoundingBox', [['1', '1', '2', '2']], 'insideBoundingBox.0.0'],
  ['highlightPreTag', 1],
  ['highlightPostTag', []],
  ['attributesToHighlight', 1],
  ['attributesToSnippet', [{}], 'attributesToSnippet.0'],
  ['attributesToRetrieve', {}],
  ['snippetEllipsisText', 1],
  ['typoTolerance', 'always'],
  ['getRankingInfo', 'yes'],
  ['understand', 'true'],
  ['understandUnit', 'parsec'],
  ['viewerRegion', 1],
  ['viewerRegion', ['US', 'US-HI'], 'viewerRegion'],
  ['viewerRegion', { $ne: 'US' }],
  ['viewerRegion', null],
  ['analytics', 1],
  ['userToken', {}],
  ['facetQuery', {}],
  ['maxFacetHits', 1000],
];

/** Wrong types in every field. */
export const wrongTypes: readonly Attack[] = [
  ...wrong.map(([param, value, field]) =>
    badParam(`${param} that is ${JSON.stringify(value)}`, { [param]: value }, field ?? param),
  ),
  ...[null, 1, 'x', [1]].map(
    (params): Attack => ({
      name: `parameters that are ${JSON.stringify(params)}`,
      question: () => ({ requests: [{ indexName: 'listings', params }] }),
      outcome: { refused: 400, field: PARAMS },
    }),
  ),
  ...[null, 1, 'x', []].map(
    (request): Attack => ({
      name: `a request that is ${JSON.stringify(request)}`,
      question: () => ({ requests: [request] }),
      outcome: { refused: 400, field: 'requests.0' },
    }),
  ),
  ...[null, 1, 'x', true].map(
    (requests): Attack => ({
      name: `requests that are ${JSON.stringify(requests)}`,
      question: () => ({ requests }),
      outcome: { refused: 400, field: 'requests' },
    }),
  ),
];
