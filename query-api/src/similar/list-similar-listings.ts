import type { Client } from '@elastic/elasticsearch';
import type { ListingDocument, Stub } from '@vivarium/contracts/listings/document.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { similarQueries } from '@vivarium/contracts/similar/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { readById } from '../elasticsearch/read-by-id.ts';
import { search } from '../elasticsearch/searches.ts';
import type { Parts } from '../parts.ts';
import { clauseOf } from '../search/condition.ts';
import { isOpenToAll } from '../search/open-to-all.ts';
import { keepableIn } from '../search/viewer-region.ts';
import { similarBody } from './similar-body.ts';
import { diverse, type SimilarSource, similarListing } from './similar-listing.ts';

const DEFAULT_LIMIT = 8;
/** What is similar changes slowly; an ended listing among them says so on its own page. Seconds. */
const cache = keptFor(60);

interface Answer {
  diverse: { similar: { hits: { hits: { _source: SimilarSource }[] } } };
}

/** `GET /listings/:id/similar`: active listings like one that everybody may open, be it sold already, and that may be kept where the viewer lives. */
export function listSimilarListings({
  elasticsearch,
  aliasOf,
}: Parts): Handler<typeof similarQueries.listSimilarListings> {
  const index = aliasOf('listings');
  return async ({ params: { id }, query: { limit = DEFAULT_LIMIT, viewer_region: region } }) => {
    const listing = await openListing(elasticsearch, index, id);
    const { aggregations } = await search<never, Answer>(elasticsearch, {
      index,
      ...similarBody(listing, limit, keepableIn(region).map(clauseOf)),
    });
    const found = aggregations?.diverse.similar.hits.hits.map(({ _source }) => _source) ?? [];
    return reply({ items: diverse(found, limit).map((other) => similarListing(listing, other)) }, { cache });
  };
}

async function openListing(elasticsearch: Client, index: string, id: string): Promise<ListingDocument> {
  const listing = await readById<ListingDocument | Stub>(elasticsearch, index, id);
  if (isOpenToAll(listing)) return listing;
  throw new Problem('listing_not_found', 'There is no such listing.');
}
