import type { Client } from '@elastic/elasticsearch';
import { listingDetailQuerySchema } from '@vivarium/contracts/listings/http/query.ts';
import { type ListingStatus, openStatuses } from '@vivarium/contracts/listings/status.ts';
import { Problem, parseOrThrow } from '@vivarium/contracts/problem.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { visitorOf } from '@vivarium/platform/auth/authenticate.ts';
import { LIVE, PERSONAL, SECRET, sendJson } from '@vivarium/platform/http/cached-json.ts';
import type { RequestHandler } from 'express';
import { untilProjected } from '../platform/until-projected.ts';
import { restrictionFor } from '../search/viewer-region.ts';
import { findListing, type ListingIndices } from './find-listing.ts';
import { listingDetail } from './listing-detail.ts';

/** Whoever is signed in gets an answer of their own, even where it happens to be everybody's. */
function keptBy({ status }: { status: ListingStatus }, reader: string | undefined): string {
  if (reader === undefined) return LIVE;
  return openStatuses.includes(status) ? PERSONAL : SECRET;
}

/** `GET /listings/:id`: open to everybody while active, reserved or sold; in any status to its seller. */
export function detailRoute(elasticsearch: Client, indices: ListingIndices): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { min_version: minVersion = 0, viewer_region: region } = parseOrThrow(
      listingDetailQuerySchema,
      request.query,
      'invalid_request',
    );
    const id = decodeId(request.params.id);
    const reader = visitorOf(request)?.sub;
    const seen =
      id === undefined
        ? { document: undefined }
        : await untilProjected(async () => {
            const listing = await findListing(elasticsearch, indices, { id, reader, minVersion });
            return listing.isSettled ? listing : undefined;
          });
    if (seen.document === undefined) throw new Problem('listing_not_found', 'There is no such listing.');
    response.vary('Authorization');
    const restrictedFor = restrictionFor(region, seen.document.species);
    const detail = { ...listingDetail(seen.document), ...(restrictedFor && { restrictedFor }) };
    sendJson(request, response, detail, keptBy(seen.document, reader));
  };
}
