import { decodeId } from '@vivarium/contracts/shared/id.ts';

/** Hits of a page: enough for recall among the first 50. */
const HITS = 50;

/** Answers a query with the ids (UUIDs) of its hits, in their order. */
export interface Engine {
  name: string;
  find(query: string): Promise<string[]>;
}

interface Answer {
  results: { hits: { objectID: string }[] }[];
}

/**
 * An engine behind `POST <origin>/api/v1/search`, asked as our page asks: a query, no refinement, the order by
 * relevance.
 * @param params further parameters of the request
 */
export function searchEngine(name: string, origin: string, params: Record<string, unknown> = {}): Engine {
  return {
    name,
    find: async (query) => {
      const response = await fetch(`${origin}/api/v1/search`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          requests: [{ indexName: 'listings', params: { query, hitsPerPage: HITS, ...params } }],
        }),
      });
      if (!response.ok) throw new Error(`${name}: ${query}: ${response.status} ${await response.text()}`);
      const { results } = (await response.json()) as Answer;
      // Ours are the ids that the public sees, Searchkit's those of the index.
      return (results[0]?.hits ?? []).map(({ objectID }) => decodeId(objectID) ?? objectID);
    },
  };
}
