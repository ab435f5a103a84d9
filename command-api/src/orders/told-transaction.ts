import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import type { ToldTransaction } from '@vivarium/contracts/orders/transaction.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { toWireMoney } from '@vivarium/contracts/shared/money.ts';
import type { Payment } from './settle-payment/payment.ts';

/** What is set aside has not been paid yet. */
const statuses = {
  pending: 'pending',
  authorised: 'pending',
  completed: 'completed',
  failed: 'failed',
  refunded: 'refunded',
} as const satisfies Record<OrderState['payment']['status'], ToldTransaction['status']>;

/** @returns an order as the books have it. @param payment by which it is paid, perhaps with others @param url where */
export function toldTransaction(
  order: OrderState,
  { id, provider, ref }: Pick<Payment, 'id' | 'provider' | 'ref'>,
  url: string,
): ToldTransaction {
  return {
    ...{ id: encodeId(order.id), version: order.version, listingId: encodeId(order.listingId) },
    ...{ buyerId: encodeId(order.buyerId), sellerId: encodeId(order.sellerId) },
    ...toWireMoney(order.total),
    ...{ status: statuses[order.payment.status], escrowStatus: order.payment.escrow },
    ...{ paymentProviderId: ref, paymentMethod: 'card', payment: { id: encodeId(id), provider, url } },
    ...{ createdAt: order.createdAt, updatedAt: order.updatedAt },
  };
}
