import type { OfferEvent } from '@vivarium/contracts/offers/events.ts';
import type { OfferState } from '@vivarium/contracts/offers/state.ts';

const id = (n: number) => `01934f3e-0000-7000-8000-${String(n).padStart(12, '0')}`;
const at = '2026-11-28T10:00:00.000Z';

/** Test data: what happened to an offer of 120.00 for what costs 149.00, its last chapter by whom and what. */
export function anOfferEvent(
  type: OfferEvent['type'],
  [what, by]: [what: string, by: OfferState['history'][number]['by']],
  parts: Partial<OfferState> = {},
): OfferEvent {
  const offer: OfferState = {
    ...{ id: id(1), version: 2, buyerId: id(3), sellerId: id(4), listingId: id(5) },
    item: { title: 'Pied <male>', category: 'live-animal', species: 'python-regius' },
    asked: { amount: 14_900, currency: 'USD' },
    price: { amount: 12_000, currency: 'USD' },
    ...{ status: 'offered', due: '2026-11-30T10:00:00.000Z', orderId: null },
    history: [{ what, by, at, amount: 12_000, message: 'Would you?' }],
    ...{ createdAt: at, updatedAt: at },
    ...parts,
  };
  return {
    ...{ id: id(90), type, source: '/test', subject: offer.id, time: at, organizationid: null },
    ...{ aggregateversion: offer.version, correlationid: 'test', causationid: null, traceparent: null },
    data: { offer, changed: ['status'] },
  };
}
