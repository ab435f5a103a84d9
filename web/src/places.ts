/**
 * Every place a person can be in, a line each: what is added here has its pages and its entry in the menu. Read as
 * `import * as places`.
 */
export { account } from './account/pages.ts';
export { cart } from './cart/pages.ts';
export { coupons } from './coupons/pages.ts';
export { favourites } from './favourites/pages.ts';
export { insights } from './insights/pages.ts';
export { listing } from './listing/pages.ts';
export { lookAlikes } from './look-alikes/pages.ts';
export { myListings } from './my-listings/pages.ts';
export { notifications } from './notifications/pages.ts';
export { offers } from './offers/pages.ts';
export { orders } from './orders/pages.ts';
export { privatePlace } from './private/pages.ts';
export { savedSearches } from './saved-searches/pages.ts';
export { search } from './search/pages.ts';
export { security } from './security/pages.ts';
export { sell } from './sell/pages.ts';
export { seller } from './seller/pages.ts';
export { trends } from './trends/pages.ts';
