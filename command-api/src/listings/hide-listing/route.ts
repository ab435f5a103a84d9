import { Router } from 'express';
import { type ListingRouteDependencies, plainCommandHandler } from '../route-parts.ts';

/** `POST /listings/:id/hide`: 200 with the receipt. */
export function hideListingRoute({ listings, authentication }: ListingRouteDependencies): Router {
  return Router().post('/listings/:id/hide', authentication.required, plainCommandHandler(listings.hide));
}
