import type { OrderItem } from '@vivarium/contracts/orders/http.ts';

const money = { amount: '149.00', currency: 'USD' };
const nothing = { amount: '0.00', currency: 'USD' };
const at = '2026-11-28T10:00:00.000Z';

/** Test data: an order as its page is told it, paid by default. */
export function anOrderItem(parts: Partial<OrderItem> = {}): OrderItem {
  return {
    ...{ id: 'o', version: 2, role: 'buyer', status: 'confirmed', quantity: 1, unitPrice: money, ...money },
    listing: { id: 'l', title: 'Pied male', category: 'live-animal', species: 'python-regius' },
    ...{ listingId: 'l', buyerId: 'b', sellerId: 's', paymentId: 'p' },
    payment: { id: 'p', provider: 'sandbox', url: '/pay/p', status: 'completed', escrow: 'held' },
    ...{ buyer: { id: 'b', displayName: 'Robin' }, seller: { id: 's', displayName: 'Northbank' } },
    ...{ discount: nothing, coupon: null, total: money, refunded: nothing, fee: null, payout: null },
    ...{ delivery: { method: 'shipping' }, shipping: null, review: 'none', dispute: null, returning: null },
    ...{ reason: null, cancellation: null, timeline: [], due: null, createdAt: at, updatedAt: at },
    claims: { deadOnArrival: null, return: null },
    ...parts,
  };
}
