import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { nothing } from '../../payments/facts.ts';
import type { Payment } from '../settle-payment/payment.ts';

/**
 * @returns the payment of some orders of one buyer
 * @throws {Problem} where they are not in one currency
 */
export function paymentFor(
  orders: readonly OrderState[],
  { id, isWhole, now }: { id: string; isWhole: boolean; now: Date },
): Payment {
  const [first] = orders;
  if (first === undefined) throw new Error('a payment is of at least one order');
  const { buyerId, provider, total } = first;
  if (orders.some((order) => order.total.currency !== total.currency))
    throw new Problem('mixed_currencies', 'What is paid together costs one currency.');
  const at = now.toISOString();
  return {
    ...{ id, version: 1, buyerId, orderIds: orders.map((order) => order.id) },
    amount: orders.reduce((sum, order) => sum + order.total.amount, 0),
    currency: total.currency,
    ...{ provider, ref: null, facts: nothing, captureFor: null, isWhole, told: 'pending' },
    ...{ createdAt: at, updatedAt: at },
  };
}
