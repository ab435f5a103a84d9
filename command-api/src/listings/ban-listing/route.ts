import { Router } from 'express';
import { type ListingRouteDependencies, plainCommandHandler } from '../route-parts.ts';

/** `POST /admin/listings/:id/ban` and `…/unban`, for moderators and admins: 200 with the receipt. */
export function banListingRoute({ listings, authentication }: ListingRouteDependencies): Router {
  const moderators = authentication.role('moderator', 'admin');
  return Router()
    .post('/admin/listings/:id/ban', ...moderators, plainCommandHandler(listings.ban))
    .post('/admin/listings/:id/unban', ...moderators, plainCommandHandler(listings.unban));
}
