import { currentCause } from '@vivarium/platform/http/request-context.ts';
import type { FailedRefund } from '../../payments/provider.ts';
import { nextVersion } from '../next-version.ts';
import { lockOrder, lockOrders, lockPaymentByRef } from '../orders.store.ts';
import { type OrderDependencies, type Working, working } from '../working.ts';
import { failRefund, makeUpRefunds, type Refund, refundsOf } from './refund.store.ts';

/** Notes, once, that what was to go back to a buyer is with us again: it is owed to them, and somebody has to see to it. */
export async function noteFailedRefund(at: Working, told: FailedRefund): Promise<void> {
  const payment = await lockPaymentByRef(at.transaction, told.ref);
  // Others are paid at the same provider, perhaps.
  if (payment === undefined) return;
  const orders = await lockOrders(at.transaction, payment.id);
  const refunds = await refundsOf(at.transaction, payment.orderIds);
  const failed = whichOf(refunds, told);
  const order = orders.find(({ id }) => id === failed?.orderId);
  if (failed === undefined || order === undefined) return;
  const { reason: failure, refundRef: providerRef } = told;
  if (!(await failRefund(at.transaction, failed.id, { failure, providerRef }))) return;
  const noted = nextVersion(order, {}, at, { what: 'refund-failed', by: 'provider' });
  await at.write(noted, 'order.changed', ['refund']);
}

/**
 * @returns which of ours a refund is that has failed; undefined: none. One that somebody has made by hand at the provider is one of
 *   those of its sum that the provider has not named yet, and the same whenever it is told again.
 */
function whichOf(
  refunds: readonly Refund[],
  { refundId, refundRef, amount }: FailedRefund,
): Refund | undefined {
  const known = refunds.find(({ id, providerRef }) => id === refundId || providerRef === refundRef);
  if (known !== undefined || refundId !== undefined) return known;
  return refunds.find((one) => one.done && one.amount === amount && one.providerRef === null);
}

/**
 * Notes that the buyer of an order has got in another way what their bank had sent back.
 * @returns whether anything of it was owed to them: a second time nothing is.
 */
export async function noteMadeUp(given: OrderDependencies, orderId: string): Promise<boolean> {
  return working(given, { cause: currentCause() }, async (at) => {
    const order = await lockOrder(at.transaction, orderId);
    if (order === undefined || !(await makeUpRefunds(at.transaction, orderId, at.now))) return false;
    const noted = nextVersion(order, {}, at, { what: 'refund-made-up', by: 'moderator' });
    await at.write(noted, 'order.changed', ['refund']);
    return true;
  });
}
