import { Router } from 'express';
import { type ListingRouteDependencies, plainCommandHandler } from '../route-parts.ts';

/** `POST /listings/:id/publish`: 200 with the receipt, or 422 with every reason. */
export function publishListingRoute({ listings, authentication }: ListingRouteDependencies): Router {
  return Router().post(
    '/listings/:id/publish',
    authentication.required,
    plainCommandHandler(listings.publish),
  );
}
