import { minVersionQuerySchema } from '../shared/min-version.ts';
import { operation } from '../shared/operation.ts';
import { ofOrder } from './commands.ts';
import { myOrdersPageSchema, myOrdersQuerySchema, orderItemSchema } from './http.ts';

/** What query-api tells of orders, each to its two parties only. */
export const orderQueries = {
  showOrder: operation({
    method: 'get',
    path: '/orders/{id}',
    operationId: 'showOrder',
    tag: 'orders',
    summary: 'An order: where it stands, who holds the money, and what happens by itself and when',
    token: 'required',
    params: ofOrder,
    query: minVersionQuerySchema,
    success: { status: 200, description: 'The order', schema: orderItemSchema },
    problems: ['order_not_found', 'not_yet_projected'],
  }),
  listMyOrders: operation({
    method: 'get',
    path: '/my/orders',
    operationId: 'listMyOrders',
    tag: 'orders',
    summary: 'One’s own purchases and sales, the newest first',
    token: 'required',
    query: myOrdersQuerySchema,
    success: { status: 200, description: 'A page of orders', schema: myOrdersPageSchema },
  }),
};
