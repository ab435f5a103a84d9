import { Router } from 'express';
import { type ListingRouteDependencies, plainCommandHandler } from '../route-parts.ts';

/** `POST /listings/:id/mark-sold`: 200 with the receipt. */
export function markListingSoldRoute({ listings, authentication }: ListingRouteDependencies): Router {
  return Router().post(
    '/listings/:id/mark-sold',
    authentication.required,
    plainCommandHandler(listings.markSold),
  );
}
