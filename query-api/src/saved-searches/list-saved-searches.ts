import type { SavedSearchDocument } from '@vivarium/contracts/saved-searches/document.ts';
import { MOST_SAVED_SEARCHES, type SavedSearchItem } from '@vivarium/contracts/saved-searches/http.ts';
import type { savedSearchQueries } from '@vivarium/contracts/saved-searches/queries.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { whileConnected } from '@vivarium/platform/http/while-connected.ts';
import type { Parts } from '../parts.ts';
import { untilListed } from '../private-reads/until-listed.ts';
import type { ListingSearch } from '../search/listing-search.ts';
import { keptSearch } from '../understanding/running/kept-search.ts';

/** `GET /saved-searches`: a person's own, and how much each finds. */
export function listSavedSearches({
  privateReads,
  waits,
  understandWords,
  runSearches,
}: Parts): Handler<typeof savedSearchQueries.listSavedSearches> {
  return async ({ query: { min_version = [] }, person: { sub: reader }, response }) => {
    const reads = privateReads<SavedSearchDocument>('saved-searches', reader);
    await untilListed({ waits, reads, reader }, 'savedSearch', min_version);
    const { hits } = await reads.search({
      filter: [],
      sort: [{ createdAt: 'desc' }, { tieBreak: 'desc' }],
      size: MOST_SAVED_SEARCHES,
    });
    const documents = hits.map(({ document }) => document);
    const searches = documents.map((document) => searchesOf(document));
    const found = await runSearches(searches.flat(), whileConnected(response));
    const totals = found.map(({ total }) => total);
    const items = documents.map((document, i): SavedSearchItem => {
      const [matches = 0, newSince = 0] = totals.splice(0, searches[i]?.length ?? 0);
      return { ...shownOf(document), matches, newSince };
    });
    return reply({ items, nextCursor: null }, { cache: SECRET });
  };

  /** What it finds, and what of that is new. */
  function searchesOf({ query, seenAt }: SavedSearchDocument): ListingSearch[] {
    const search = keptSearch(query, understandWords);
    if (search === undefined) return [];
    const published = {
      kind: 'number',
      attribute: 'publishedAt',
      comparison: '>',
      value: Date.parse(seenAt),
    } as const;
    return [search, { ...search, conditions: [...search.conditions, published] }];
  }
}

function shownOf({ id, sources, name, query, notify, paused, seenAt, createdAt }: SavedSearchDocument) {
  const version = sources.savedSearch ?? 0;
  return { id: encodeId(id), version, name, query, notify, paused, seenAt, createdAt };
}
