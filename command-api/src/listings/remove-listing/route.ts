import { commandMetaOf } from '@vivarium/platform/http/command-meta.ts';
import { Router } from 'express';
import { actorOf, type ListingRouteDependencies, listingIdOf } from '../route-parts.ts';

/** `DELETE /listings/:id`: 204, the version of the removal as `ETag`. */
export function removeListingRoute({ listings, authentication }: ListingRouteDependencies): Router {
  return Router().delete('/listings/:id', authentication.required, async (request, response) => {
    const { version } = await listings.remove(actorOf(request), listingIdOf(request), commandMetaOf(request));
    response.status(204).set('ETag', `"${version}"`).end();
  });
}
