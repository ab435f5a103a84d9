/**
 * Every feature, a line each: what is added here has its refusals, events, read models and operations everywhere.
 * Read as `import * as features`.
 */
export { activity } from './activity/index.ts';
export { addresses } from './addresses/index.ts';
export { alerts } from './alerts/index.ts';
export { cart } from './cart/index.ts';
export { catalogue } from './catalogue/index.ts';
export { coupons } from './coupons/index.ts';
export { favourites } from './favourites/index.ts';
export { figures } from './figures/index.ts';
export { identity } from './identity/index.ts';
export { identityChecks } from './identity-checks/index.ts';
export { insights } from './insights/index.ts';
export { listings } from './listings/index.ts';
export { marketPrices } from './market-prices/index.ts';
export { media } from './media/index.ts';
export { meta } from './meta/index.ts';
export { money } from './money/index.ts';
export { notifications } from './notifications/index.ts';
export { offers } from './offers/index.ts';
export { orders } from './orders/index.ts';
export { phones } from './phones/index.ts';
export { places } from './places/index.ts';
export { popularFilters } from './popular-filters/index.ts';
export { privacy } from './privacy/index.ts';
export { savedSearches } from './saved-searches/index.ts';
export { search } from './search/index.ts';
export { security } from './security/index.ts';
export { sellers } from './sellers/index.ts';
export { similar } from './similar/index.ts';
export { suggestions } from './suggestions/index.ts';
export { trends } from './trends/index.ts';
