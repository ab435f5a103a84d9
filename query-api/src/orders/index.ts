import { orderQueries } from '@vivarium/contracts/orders/queries.ts';
import { feature } from '../feature.ts';
import { listMyOrders } from './list-my-orders.ts';
import { showOrder } from './show-order.ts';

/** Orders, for their two parties. */
export const orders = feature(orderQueries, {
  showOrder: { readModels: ['orders', 'sellers'], handler: showOrder },
  listMyOrders: { readModels: ['orders', 'sellers'], handler: listMyOrders },
});
