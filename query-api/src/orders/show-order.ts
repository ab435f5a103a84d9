import type { OrderDocument } from '@vivarium/contracts/orders/document.ts';
import type { orderQueries } from '@vivarium/contracts/orders/queries.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';
import { readWritten } from '../private-reads/read-written.ts';
import { orderItems } from './order-items.ts';

/** `GET /orders/:id`: for its buyer and its seller; to anybody else it is none. */
export function showOrder(parts: Parts): Handler<typeof orderQueries.showOrder> {
  return async ({ params: { id }, query: { min_version: minVersion }, person: { sub: reader } }) => {
    const wanted = { readModel: 'orders', kind: 'order', id, reader, minVersion } as const;
    const document = await readWritten<OrderDocument>(parts, wanted);
    const [item] = document === undefined ? [] : await orderItems(parts, [document], reader);
    if (item === undefined) throw new Problem('order_not_found', 'There is no such order.');
    return reply(item, { version: item.version, cache: SECRET });
  };
}
