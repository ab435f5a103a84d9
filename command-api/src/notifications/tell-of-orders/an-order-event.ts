import type { OrderEvent } from '@vivarium/contracts/orders/events.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';

const id = (n: number) => `01934f3e-0000-7000-8000-${String(n).padStart(12, '0')}`;
const at = '2026-11-28T10:00:00.000Z';

/** Test data: what happened to an order, its last chapter by whom and what. */
export function anOrderEvent(
  type: OrderEvent['type'],
  [what, by]: [what: string, by: OrderState['history'][number]['by']],
  parts: Partial<OrderState> = {},
  changed: string[] = ['status'],
): OrderEvent {
  const order: OrderState = {
    ...{ id: id(1), version: 2, paymentId: id(2), provider: 'sandbox' },
    ...{ buyerId: id(3), sellerId: id(4), listingId: id(5) },
    item: { version: 3, title: 'Pied <male>', category: 'live-animal', species: null, mediaId: null },
    quantity: 1,
    unitPrice: { amount: 14_900, currency: 'USD' },
    total: { amount: 14_900, currency: 'USD' },
    ...{ discount: 0, fee: 745, subsidy: 0, refunded: 0, promised: 0, status: 'pending' },
    payment: { status: 'pending', escrow: 'none' },
    delivery: { method: 'shipping', country: 'US', region: 'Oregon' },
    ...{ shipment: null, review: 'none', dispute: null, returning: null, reason: null, due: null },
    saga: { name: 'animal.sale', done: [], state: 'running' },
    history: [{ what, by, at }],
    ...{ createdAt: at, updatedAt: at },
    ...parts,
  };
  return {
    ...{ id: id(90), type, source: '/test', subject: order.id, time: at, organizationid: null },
    ...{ aggregateversion: order.version, correlationid: 'test', causationid: null, traceparent: null },
    data: { order, changed },
  };
}
