import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { MAX_MINOR } from '@vivarium/contracts/shared/money.ts';
import { nothing } from '../../payments/facts.ts';
import type { Payment } from '../settle-payment/payment.ts';
import { tooMuch } from './decide.ts';

/**
 * @returns the payment of some orders of one buyer
 * @throws {Problem} where they are not in one currency, or together more than is paid at once
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
  const amount = orders.reduce((sum, order) => sum + order.total.amount, 0);
  if (amount > MAX_MINOR) throw tooMuch('items');
  const at = now.toISOString();
  return {
    ...{ id, version: 1, buyerId, orderIds: orders.map((order) => order.id) },
    ...{ amount, currency: total.currency },
    ...{ provider, ref: null, facts: nothing, captureFor: null, isWhole, told: 'pending' },
    ...{ createdAt: at, updatedAt: at },
  };
}
