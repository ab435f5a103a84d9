/**
 * Every context, a line each: the server, the relay, the worker, the migrations, the snapshots and the demo's loader are made from
 * them. Read as `import * as contexts`.
 */
export { activity } from './activity/index.ts';
export { addresses } from './addresses/index.ts';
export { cart } from './cart/index.ts';
export { coupons } from './coupons/index.ts';
export { favourites } from './favourites/index.ts';
export { figures } from './figures/index.ts';
export { identity } from './identity/index.ts';
export { identityChecks } from './identity-checks/index.ts';
export { listings } from './listings/index.ts';
export { mail } from './mail/index.ts';
export { media } from './media/index.ts';
export { money } from './money/index.ts';
export { notifications } from './notifications/index.ts';
export { offers } from './offers/index.ts';
export { orders } from './orders/index.ts';
export { phones } from './phones/index.ts';
export { privacy } from './privacy/index.ts';
export { savedSearches } from './saved-searches/index.ts';
export { security } from './security/index.ts';
