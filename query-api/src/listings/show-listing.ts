import type { listingQueries } from '@vivarium/contracts/listings/queries.ts';
import { type ListingStatus, openStatuses } from '@vivarium/contracts/listings/status.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { LIVE, PERSONAL, SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';
import { restrictionFor } from '../search/viewer-region.ts';
import { findListing } from './find-listing.ts';
import { listingDetail } from './listing-detail.ts';
import { viewsCounter } from './views-counter.ts';

/** `GET /listings/:id`: open to everybody while active, reserved or sold; in any status to its seller. */
export function showListing(parts: Parts): Handler<typeof listingQueries.showListing> {
  const countViews = viewsCounter(parts);
  return async ({ params: { id }, query, person }) => {
    const { min_version: minVersion = 0, viewer_region: region } = query;
    const reader = person?.sub;
    const find = async () => {
      const listing = await findListing(parts, { id, reader, minVersion });
      return listing.isSettled ? listing : undefined;
    };
    const { document } =
      reader === undefined || minVersion === 0
        ? await findListing(parts, { id, reader, minVersion })
        : await parts.waits.until(reader, `listing ${id} ${minVersion}`, find);
    if (document === undefined) throw new Problem('listing_not_found', 'There is no such listing.');
    const restrictedFor = restrictionFor(region, document.species, document.traits);
    const [[detail = listingDetail(document)], views] = await Promise.all([
      parts.countFavourites([listingDetail(document)]),
      countViews(document.id),
    ]);
    return reply(
      { ...detail, ...(views !== undefined && { views }), ...(restrictedFor && { restrictedFor }) },
      { cache: keptBy(document, reader), headers: { Vary: 'Authorization' } },
    );
  };
}

/** Whoever is signed in gets an answer of their own, even where it happens to be everybody's. */
function keptBy({ status }: { status: ListingStatus }, reader: string | undefined): string {
  if (reader === undefined) return LIVE;
  return openStatuses.includes(status) ? PERSONAL : SECRET;
}
