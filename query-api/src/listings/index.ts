import { listingQueries } from '@vivarium/contracts/listings/queries.ts';
import { feature } from '../feature.ts';
import { listListings } from './list-listings.ts';
import { listMyListings } from './list-my-listings.ts';
import { showListing } from './show-listing.ts';

/** Things for sale: lists of them, one of them, and one's own. */
export const listings = feature(listingQueries, {
  listListings: { readModels: ['listings'], handler: listListings },
  showListing: { readModels: ['listings', 'own-listings'], handler: showListing },
  listMyListings: { readModels: ['own-listings'], handler: listMyListings },
});
