import type { OfferState } from '@vivarium/contracts/offers/state.ts';

const id = (n: number) => `01934f3e-0000-7000-8000-0000000000${n.toString(16).padStart(2, '0')}`;
const createdAt = '2026-11-28T10:00:00.000Z';

/** Test data: 120.00 offered for what costs 149.00; it waits for its seller. */
export function anOffer(parts: Partial<OfferState> = {}): OfferState {
  return {
    ...{ id: id(1), version: 1, buyerId: id(3), sellerId: id(4), listingId: id(5) },
    item: { title: 'Pied male', category: 'live-animal', species: 'python-regius' },
    asked: { amount: 14_900, currency: 'USD' },
    price: { amount: 12_000, currency: 'USD' },
    ...{ status: 'offered', due: '2026-11-30T10:00:00.000Z', orderId: null },
    history: [{ what: 'offer', by: 'buyer', at: createdAt, amount: 12_000, message: 'Would you?' }],
    ...{ createdAt, updatedAt: createdAt },
    ...parts,
  };
}
