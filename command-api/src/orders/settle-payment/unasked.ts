import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { goneBack } from '../../payments/facts.ts';
import type { Working } from '../working.ts';
import { applyRefund } from './apply-refund.ts';
import { takeBackWhatIsThere } from './money.ts';
import type { Payment } from './payment.ts';
import { insertRefund, refundsOf } from './refund.store.ts';

/**
 * Takes off the orders what has gone back to their buyer without our asking: by hand at the provider, or taken by the
 * buyer's bank. What the seller has got of it already comes back from their wallet, as far as it is there.
 * @returns the orders after it
 */
export async function noteUnasked(
  at: Working,
  orders: readonly OrderState[],
  { facts }: Pick<Payment, 'facts'>,
): Promise<OrderState[]> {
  if (goneBack(facts) === 0) return [...orders];
  const reason = facts.chargedBack > 0 ? 'charged_back' : 'refunded_by_provider';
  const known = await refundsOf(
    at.transaction,
    orders.map((order) => order.id),
  );
  let more = goneBack(facts) - known.reduce((sum, { amount }) => sum + amount, 0);
  const after: OrderState[] = [];
  for (const order of orders) {
    const asked = known.filter(({ orderId }) => orderId === order.id);
    const left = order.total.amount - asked.reduce((sum, { amount }) => sum + amount, 0);
    const amount = order.payment.escrow === 'none' ? 0 : Math.min(more, left);
    if (amount <= 0) {
      after.push(order);
      continue;
    }
    const gone = { id: at.newId(), amount, reason } as const;
    await insertRefund(at.transaction, { id: gone.id, orderId: order.id, amount, done: true });
    if (order.payment.escrow === 'released') takeBackWhatIsThere(at, order, gone);
    after.push(await applyRefund(at, { ...order, promised: order.promised + amount }, gone));
    more -= amount;
  }
  return after;
}
