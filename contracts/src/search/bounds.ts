/** Bounds of `POST /search`: what is above one is refused by name. */
export const searchBounds = {
  requests: 20,
  query: 512,
  text: 256,
  hitsPerPage: 100,
  /** Over all requests. */
  hits: 500,
  /** Over all requests: attributes to count, each with the values that are asked of it. */
  facetValues: 50_000,
  /** Last hit that can be reached by pages, as in Algolia (`paginationLimitedTo`) a window and not an export. */
  window: 10_000,
  maxValuesPerFacet: 1000,
  facets: 64,
  filterValues: 100,
  boxes: 16,
  maxFacetHits: 100,
} as const;
