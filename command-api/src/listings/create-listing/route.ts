import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { commandMetaOf } from '@vivarium/platform/http/command-meta.ts';
import { Router } from 'express';
import { actorOf, type ListingRouteDependencies, sendReceipt } from '../route-parts.ts';

/** `POST /listings`: 201 `{id, version, status: "draft"}`. */
export function createListingRoute({ listings, authentication }: ListingRouteDependencies): Router {
  return Router().post('/listings', authentication.required, async (request, response) => {
    const receipt = await listings.create(actorOf(request).id, request.body, commandMetaOf(request));
    response.status(201).location(`/api/v1/listings/${encodeId(receipt.id)}`);
    sendReceipt(response, receipt);
  });
}
