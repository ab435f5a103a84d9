import { Problem } from '@vivarium/contracts/problem.ts';
import { currentCause } from '@vivarium/platform/http/request-context.ts';
import { isKnown, together } from '../payments/facts.ts';
import { factsOf, lockPayment, lockPaymentByRef, noteWebhook } from './orders.store.ts';
import { runTasksOf } from './run-tasks/run-task.ts';
import { noteFailedRefund } from './settle-payment/failed-refunds.ts';
import { settle } from './settle-payment/settle.ts';
import { type OrderDependencies, working } from './working.ts';

/**
 * Takes what the provider tells of a payment: in whatever order, however often, and at the same instant as a buyer comes back.
 * It is only noted as taken together with everything that follows of it. Most of it is known by then: that a payment was opened,
 * and what was answered when it was asked for. Of that nothing follows, and it is read without a lock, as facts only grow.
 * @throws {Problem} `invalid_signature`; `payment_not_found` of one that is not known here yet, so that it is told again.
 */
export async function receiveEvent(
  given: OrderDependencies,
  body: Buffer,
  signature: string | undefined,
): Promise<void> {
  const event = given.provider.eventOf(body, signature);
  const { payment: told, failedRefund } = event;
  if (failedRefund !== undefined)
    await working(given, { cause: currentCause() }, async (at) => {
      if (await noteWebhook(at.transaction, event, at.now)) await noteFailedRefund(at, failedRefund);
    });
  if (told === undefined) return;
  const known = await factsOf(given.db, told);
  if (known !== undefined && isKnown(known, told.facts)) return;
  const paymentId = await working(given, { cause: currentCause() }, async (at) => {
    const payment =
      'ref' in told
        ? await lockPaymentByRef(at.transaction, told.ref)
        : await lockPayment(at.transaction, told.paymentId);
    if (payment === undefined) throw new Problem('payment_not_found', 'There is no such payment.');
    // While its lock was waited for, the answer to what we had asked may have said so.
    if (isKnown(payment.facts, told.facts) || !(await noteWebhook(at.transaction, event, at.now)))
      return undefined;
    const isAsking = await settle(at, { ...payment, facts: together(payment.facts, told.facts) });
    return isAsking ? payment.id : undefined;
  });
  // What follows at the provider does not keep it waiting; where this process dies, the worker goes on.
  if (paymentId !== undefined) void runTasksOf(given, paymentId).catch(() => undefined);
}
