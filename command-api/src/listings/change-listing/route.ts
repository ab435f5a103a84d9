import { commandMetaOf } from '@vivarium/platform/http/command-meta.ts';
import { Router } from 'express';
import { actorOf, type ListingRouteDependencies, listingIdOf, sendReceipt } from '../route-parts.ts';

/** `PATCH /listings/:id` changes the fields it names, `PUT` all of them: 200 with the receipt. */
export function changeListingRoute({ listings, authentication }: ListingRouteDependencies): Router {
  return Router()
    .patch('/listings/:id', authentication.required, async (request, response) => {
      const id = listingIdOf(request);
      sendReceipt(
        response,
        await listings.change(actorOf(request), id, request.body, commandMetaOf(request)),
      );
    })
    .put('/listings/:id', authentication.required, async (request, response) => {
      const id = listingIdOf(request);
      sendReceipt(
        response,
        await listings.replace(actorOf(request), id, request.body, commandMetaOf(request)),
      );
    });
}
