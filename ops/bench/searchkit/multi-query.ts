import type { AlgoliaMultipleQueriesQuery } from 'searchkit';
import { z } from 'zod';

/** What is looked at here; everything else goes on to Searchkit as it came. */
const requestSchema = z.looseObject({
  type: z.string().optional(),
  indexName: z.string(),
  facet: z.string().optional(),
  params: z.looseObject({}).optional(),
});
const bodySchema = z.object({ requests: z.array(requestSchema) });

/**
 * Turns the body of our `POST /search` into the requests that Searchkit's own browser client would have sent:
 * the name of the index as it is in Elasticsearch, with the suffix of the order; the facet that is searched as
 * `facetName`, without hits. Nothing is checked: Searchkit gets what came, as its documentation shows it.
 * @param index name or alias of the listings in Elasticsearch
 * @throws {z.ZodError} when there are no requests at all
 */
export function searchkitRequests(body: unknown, index: string): AlgoliaMultipleQueriesQuery[] {
  const { requests } = bodySchema.parse(body);
  return requests.map(({ type, indexName, facet, params }) => {
    const facetSearch = type === 'facet' ? { facetName: facet, hitsPerPage: 0 } : {};
    const query = { indexName: indexName.replace(/^listings/, index), params: { ...params, ...facetSearch } };
    return query as AlgoliaMultipleQueriesQuery;
  });
}
