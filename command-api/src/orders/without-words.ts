import type { OrderState } from '@vivarium/contracts/orders/state.ts';

/**
 * What was bought, and with which parcel it came, is the other party's as well, whose invoice names it; what a buyer has said of
 * it, shown of it and whereabouts it went is not, and neither is what a seller has answered.
 * @param order that is through
 * @returns the parts of it that are other ones once somebody has left; undefined where there is nothing of them in it
 */
export function withoutWordsOf(personId: string, order: OrderState): Partial<OrderState> | undefined {
  const { buyerId, sellerId, dispute, returning, delivery } = order;
  if (sellerId === personId) {
    const answer = dispute?.answer;
    if (!answer?.text && !answer?.evidence.length) return undefined;
    return {
      dispute: { ...dispute, answer: { ...answer, text: '', evidence: [] } } as OrderState['dispute'],
    };
  }
  if (buyerId !== personId) return undefined;
  const isBlank = !dispute?.text && !dispute?.evidence.length && !returning?.reason && !delivery.region;
  if (isBlank) return undefined;
  return {
    dispute: dispute && { ...dispute, text: '', evidence: [] },
    returning: returning && { ...returning, reason: '' },
    delivery: { ...delivery, region: null },
  };
}
