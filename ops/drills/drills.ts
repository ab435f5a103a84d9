/** Every drill, a line each. Read as `import * as drills`. */
export { alerts } from './alerts/alerts.ts';
export { crashes } from './crashes/crashes.ts';
export { erasure } from './erasure/erasure.ts';
export { lostIndices } from './lost-indices/lost-indices.ts';
export { lostStream } from './lost-stream/lost-stream.ts';
export { oldActivity } from './old-activity/old-activity.ts';
export { orders } from './orders/orders.ts';
export { pairs } from './pairs/pairs.ts';
export { quietRestart } from './quiet-restart/quiet-restart.ts';
export { rebuilds } from './rebuilds/rebuilds.ts';
export { refusedWrites } from './refused-writes/refused-writes.ts';
export { renames } from './renames/renames.ts';
export { restoredStore } from './restored-store/restored-store.ts';
export { retries } from './retries/retries.ts';
export { trends } from './trends/trends.ts';
export { uploads } from './uploads/uploads.ts';
