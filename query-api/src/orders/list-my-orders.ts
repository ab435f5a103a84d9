import type { OrderDocument } from '@vivarium/contracts/orders/document.ts';
import type { orderQueries } from '@vivarium/contracts/orders/queries.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';
import { privatePage, type SortKey } from '../private-reads/private-page.ts';
import { orderItems } from './order-items.ts';

const DEFAULT_LIMIT = 20;
const newestFirst: readonly SortKey[] = [
  { by: { createdAt: 'desc' }, is: 'whole' },
  { by: { tieBreak: 'desc' }, is: 'whole' },
];

/** `GET /my/orders`: a person's purchases, sales or both, the newest first. */
export function listMyOrders(parts: Parts): Handler<typeof orderQueries.listMyOrders> {
  return async ({ query, person: { sub: reader } }) => {
    const { role, status, cursor, limit: size = DEFAULT_LIMIT } = query;
    const filter = [
      ...(role === undefined ? [] : [{ term: { [`${role}Id`]: reader } }]),
      ...(status === undefined ? [] : [{ term: { status } }]),
    ];
    const { documents, total, nextCursor } = await privatePage(
      parts.privateReads<OrderDocument>('orders', reader),
      { filter, sort: newestFirst, size },
      { ordersOf: reader, role, status },
      cursor,
    );
    const items = await orderItems(parts, documents, reader);
    return reply({ items, total, nextCursor }, { cache: SECRET });
  };
}
