import type { Client } from '@elastic/elasticsearch';
import type { ListingDocument, Stub } from '@vivarium/contracts/listings/document.ts';
import { openStatuses } from '@vivarium/contracts/listings/status.ts';
import { Problem, parseOrThrow } from '@vivarium/contracts/problem.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { type SimilarListings, similarQuerySchema } from '@vivarium/contracts/similar/http.ts';
import { sendCached } from '@vivarium/platform/http/cached-json.ts';
import type { RequestHandler } from 'express';
import { readById } from '../platform/read-by-id.ts';
import { search } from '../platform/searches.ts';
import { restrictionFor } from '../search/viewer-region.ts';
import { similarBody } from './similar-body.ts';
import { diverse, type SimilarSource, similarListing } from './similar-listing.ts';

const DEFAULT_LIMIT = 8;
/** What is similar changes slowly; an ended listing among them says so on its own page. */
const AGE = 60;

interface Answer {
  diverse: { similar: { hits: { hits: { _source: SimilarSource }[] } } };
}

/** `GET /listings/:id/similar`: active listings like one that everybody may open, be it sold already. */
export function similarRoute(elasticsearch: Client, index: string): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { limit = DEFAULT_LIMIT, viewer_region: region } = parseOrThrow(
      similarQuerySchema,
      request.query,
      'invalid_request',
    );
    const listing = await openListing(elasticsearch, index, request.params.id);
    // They would be of the same species.
    if (restrictionFor(region, listing.species) !== undefined) {
      sendCached(request, response, { items: [] } satisfies SimilarListings, AGE);
      return;
    }
    const { aggregations } = await search<never, Answer>(elasticsearch, {
      index,
      ...similarBody(listing, limit),
    });
    const found = aggregations?.diverse.similar.hits.hits.map(({ _source }) => _source) ?? [];
    const answer: SimilarListings = {
      items: diverse(found, limit).map((other) => similarListing(listing, other)),
    };
    sendCached(request, response, answer, AGE);
  };
}

async function openListing(elasticsearch: Client, index: string, publicId: string): Promise<ListingDocument> {
  const id = decodeId(publicId);
  const listing =
    id === undefined ? undefined : await readById<ListingDocument | Stub>(elasticsearch, index, id);
  if (listing?.visible && openStatuses.includes(listing.status)) return listing;
  throw new Problem('listing_not_found', 'There is no such listing.');
}
