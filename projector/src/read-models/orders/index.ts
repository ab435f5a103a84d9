import type { Stub } from '@vivarium/contracts/listings/document.ts';
import type { OrderDocument } from '@vivarium/contracts/orders/document.ts';
import type { OrderEvent } from '@vivarium/contracts/orders/events.ts';
import { tieBreakOf } from '@vivarium/contracts/shared/tie-break.ts';
import { defineReadModel } from '../../definition/read-model.ts';

/** Orders, each for its two parties only. */
export const orders = defineReadModel<OrderDocument | Stub>({
  name: 'orders',
  settings: { refresh_interval: '200ms' },
  properties: {
    id: { type: 'keyword' },
    sources: { type: 'object', properties: { order: { type: 'integer' } } },
    visible: { type: 'boolean' },
    readers: { type: 'keyword' },
    buyerId: { type: 'keyword' },
    sellerId: { type: 'keyword' },
    status: { type: 'keyword' },
    createdAt: { type: 'date' },
    order: { type: 'object', enabled: false },
    tieBreak: { type: 'long' },
  },
  on: { order: { evolve: evolveOrder } },
  rebuildFrom: { snapshots: 'orders' },
});

/** The order after an event of it; undefined when the event is not newer than the document. */
export function evolveOrder(
  document: OrderDocument | Stub | undefined,
  event: OrderEvent,
): OrderDocument | undefined {
  if (event.aggregateversion <= (document?.sources.order ?? 0)) return undefined;
  const { order } = event.data;
  const { id, buyerId, sellerId, status, createdAt } = order;
  return {
    ...{ id, sources: { order: event.aggregateversion }, visible: false, readers: [buyerId, sellerId] },
    ...{ buyerId, sellerId, status, createdAt, order, tieBreak: tieBreakOf(id) },
  };
}
