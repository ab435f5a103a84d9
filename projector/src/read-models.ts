/**
 * Every read model, a line each: what is added here is projected, rebuilt and reconciled. Their order follows from what they
 * copy. Read as `import * as readModels`.
 */

export { favourites } from './read-models/favourites/index.ts';
export { listingInterest } from './read-models/listing-interest/index.ts';
export { listings } from './read-models/listings/index.ts';
export { market } from './read-models/market/index.ts';
export { media } from './read-models/media/index.ts';
export { notifications } from './read-models/notifications/index.ts';
export { offers } from './read-models/offers/index.ts';
export { orders } from './read-models/orders/index.ts';
export { ownListings } from './read-models/own-listings/index.ts';
export { savedSearches } from './read-models/saved-searches/index.ts';
export { searchWants } from './read-models/search-wants/index.ts';
export { sellers } from './read-models/sellers/index.ts';
