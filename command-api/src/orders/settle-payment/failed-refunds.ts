import { currentCause } from '@vivarium/platform/http/request-context.ts';
import type { FailedRefund } from '../../payments/provider.ts';
import { nextVersion } from '../next-version.ts';
import { lockOrder, lockOrders, lockPaymentByRef } from '../orders.store.ts';
import { type OrderDependencies, type Working, working } from '../working.ts';
import { failRefund, makeUpRefunds, refundsOf } from './refund.store.ts';

/** Notes, once, that what was to go back to a buyer is with us again: it is owed to them, and somebody has to see to it. */
export async function noteFailedRefund(
  at: Working,
  { ref, refundId, amount, reason }: FailedRefund,
): Promise<void> {
  const payment = await lockPaymentByRef(at.transaction, ref);
  // Others are paid at the same provider, perhaps.
  if (payment === undefined) return;
  const orders = await lockOrders(at.transaction, payment.id);
  const refunds = await refundsOf(at.transaction, payment.orderIds);
  const failed =
    refundId === undefined
      ? refunds.find((one) => one.done && one.amount === amount && one.failure === null)
      : refunds.find(({ id }) => id === refundId);
  const order = orders.find(({ id }) => id === failed?.orderId);
  if (failed === undefined || order === undefined) return;
  if (!(await failRefund(at.transaction, failed.id, reason))) return;
  const noted = nextVersion(order, {}, at, { what: 'refund-failed', by: 'provider' });
  await at.write(noted, 'order.changed', ['refund']);
}

/**
 * Notes that the buyer of an order has got in another way what their bank had sent back.
 * @returns whether anything of it was owed to them: a second time nothing is.
 */
export async function noteMadeUp(given: OrderDependencies, orderId: string): Promise<boolean> {
  return working(given, { cause: currentCause() }, async (at) => {
    const order = await lockOrder(at.transaction, orderId);
    if (order === undefined || !(await makeUpRefunds(at.transaction, orderId))) return false;
    const noted = nextVersion(order, {}, at, { what: 'refund-made-up', by: 'moderator' });
    await at.write(noted, 'order.changed', ['refund']);
    return true;
  });
}
