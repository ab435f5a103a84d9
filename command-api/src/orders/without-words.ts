import type { OrderState } from '@vivarium/contracts/orders/state.ts';

/**
 * What was bought, and with which parcel it came, is the other party's as well, whose invoice names it; what a buyer has said of
 * it, shown of it and whereabouts it went is not, and neither is what a seller has answered, or either of them said when they called it off.
 * @param order that is through
 * @returns the parts of it that are other ones once somebody has left; undefined where there is nothing of them in it
 */
export function withoutWordsOf(personId: string, order: OrderState): Partial<OrderState> | undefined {
  const parts = {
    ...(order.buyerId === personId && { ...wordsOfBuyer(order), ...wordsOfEnd(order, 'buyer') }),
    ...(order.sellerId === personId && { ...wordsOfSeller(order), ...wordsOfEnd(order, 'seller') }),
  };
  return Object.keys(parts).length === 0 ? undefined : parts;
}

function wordsOfEnd({ cancellation }: OrderState, by: 'buyer' | 'seller'): Partial<OrderState> {
  return cancellation?.by === by && cancellation.text ? { cancellation: { by, text: '' } } : {};
}

function wordsOfBuyer({ dispute, returning, delivery }: OrderState): Partial<OrderState> {
  const isBlank = !dispute?.text && !dispute?.evidence.length && !returning?.reason && !delivery.region;
  if (isBlank) return {};
  return {
    dispute: dispute && { ...dispute, text: '', evidence: [] },
    returning: returning && { ...returning, reason: '' },
    delivery: { ...delivery, region: null },
  };
}

function wordsOfSeller({ dispute, returning }: OrderState): Partial<OrderState> {
  const [answer, declined] = [dispute?.answer, returning?.declined];
  const parts: Partial<OrderState> = {};
  if (dispute && answer && (answer.text || answer.evidence.length > 0))
    parts.dispute = { ...dispute, answer: { ...answer, text: '', evidence: [] } };
  if (returning && declined?.text) parts.returning = { ...returning, declined: { ...declined, text: '' } };
  return parts;
}
