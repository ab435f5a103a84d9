import { Router } from 'express';
import { banListingRoute } from './ban-listing/route.ts';
import { changeListingRoute } from './change-listing/route.ts';
import { createListingRoute } from './create-listing/route.ts';
import { hideListingRoute } from './hide-listing/route.ts';
import { markListingSoldRoute } from './mark-listing-sold/route.ts';
import { publishListingRoute } from './publish-listing/route.ts';
import { removeListingRoute } from './remove-listing/route.ts';
import type { ListingRouteDependencies } from './route-parts.ts';

/** Every route of the context. */
export function listingRoutes(dependencies: ListingRouteDependencies): Router {
  const router = Router();
  const routes = [
    createListingRoute,
    changeListingRoute,
    publishListingRoute,
    hideListingRoute,
    markListingSoldRoute,
    removeListingRoute,
    banListingRoute,
  ];
  for (const route of routes) router.use(route(dependencies));
  return router;
}
