/** Every feature that query-api answers, a line each. Read as `import * as features`. */
export { catalogue } from './catalogue/index.ts';
export { favourites } from './favourites/index.ts';
export { figures } from './figures/index.ts';
export { insights } from './insights/index.ts';
export { instantsearch } from './instantsearch/index.ts';
export { listings } from './listings/index.ts';
export { marketPrices } from './market-prices/index.ts';
export { notifications } from './notifications/index.ts';
export { openapi } from './openapi/index.ts';
export { orders } from './orders/index.ts';
export { places } from './places/index.ts';
export { popularFilters } from './popular-filters/index.ts';
export { savedSearches } from './saved-searches/index.ts';
export { sellers } from './sellers/index.ts';
export { similar } from './similar/index.ts';
export { suggestions } from './suggestions/index.ts';
export { trends } from './trends/index.ts';
