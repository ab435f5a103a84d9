import type { TransactionEvent } from '@vivarium/contracts/orders/events.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { statusOf } from '../../payments/facts.ts';
import { carryOut, writeMoved } from '../carry-out.ts';
import { dueOf, moveOrder } from '../move-order.ts';
import { lockOrders, writePayment } from '../orders.store.ts';
import { askFor } from '../run-tasks/task.store.ts';
import type { Working } from '../working.ts';
import { consequenceFor, endedStatusOf, nextAsk } from './consequence.ts';
import { giveBack } from './money.ts';
import type { Payment } from './payment.ts';
import { insertRefund, refundsOf } from './refund.store.ts';

/**
 * Has everything follow from what is known of a payment by now: its orders, the ledger, what the provider is asked for next.
 * @param payment locked by this transaction, its facts as they are known now.
 */
export async function settle(at: Working, payment: Payment): Promise<void> {
  for (const order of await lockOrders(at.transaction, payment.id)) await followPayment(at, order, payment);
  await noteOutsideRefunds(at, payment);
  const orders = await lockOrders(at.transaction, payment.id);
  const ask = nextAsk(payment, orders);
  const captureFor = ask?.captureFor ?? payment.captureFor;
  if (ask !== undefined) {
    const task = { id: at.newId(), paymentId: payment.id, kind: ask.kind, reference: payment.id };
    await askFor(at.transaction, task, at.now);
  }
  await writeTold(at, { ...payment, captureFor });
}

async function followPayment(at: Working, order: OrderState, payment: Payment): Promise<void> {
  const { now, terms } = at;
  const consequence = consequenceFor(order, payment);
  switch (consequence) {
    case undefined:
      return;
    case 'note': {
      const status = order.status === 'cancelled' ? endedStatusOf(payment.facts) : statusOf(payment.facts);
      const noted = { ...next(order, now), payment: { ...order.payment, status } };
      await at.write({ ...noted, due: dueOf(noted, now, terms) }, 'order.changed', ['payment']);
      return;
    }
    case 'give-late-money-back': {
      const late = { ...next(order, now), payment: { status: 'completed', escrow: 'held' } } as const;
      await at.write(late, 'order.changed', ['payment']);
      await carryOut(at, late, ['take-money', 'give-money-back']);
      return;
    }
    default: {
      const reason = consequence === 'fail' ? 'payment_failed' : undefined;
      const moved = moveOrder(order, consequence, { by: 'provider', now, terms, ...(reason && { reason }) });
      if (moved instanceof Problem) throw moved;
      if (consequence === 'fail')
        moved.after.payment = { ...moved.after.payment, status: statusOf(payment.facts) };
      await writeMoved(at, moved);
    }
  }
}

/** What the provider has paid back without being asked, e.g. by hand on its own page, is taken off the orders. */
async function noteOutsideRefunds(at: Working, { id, facts }: Payment): Promise<void> {
  if (facts.refunded === 0) return;
  const orders = await lockOrders(at.transaction, id);
  const known = await refundsOf(
    at.transaction,
    orders.map((order) => order.id),
  );
  let more = facts.refunded - known.reduce((sum, { amount }) => sum + amount, 0);
  for (const order of orders) {
    if (more <= 0) return;
    if (order.payment.escrow !== 'held') continue;
    const asked = known.filter(({ orderId }) => orderId === order.id);
    const left = order.total.amount - asked.reduce((sum, { amount }) => sum + amount, 0);
    const amount = Math.min(more, left);
    if (amount <= 0) continue;
    const refund = { id: at.newId(), orderId: order.id, amount, done: true };
    await insertRefund(at.transaction, refund);
    await applyRefund(at, { ...order, promised: order.promised + amount }, refund);
    more -= amount;
  }
}

/** Something has gone back to the buyer: the ledger and the order say so. */
export async function applyRefund(
  at: Working,
  order: OrderState,
  refund: { id: string; amount: number },
): Promise<void> {
  const { now, terms } = at;
  await giveBack(at, order, refund);
  const refunded = order.refunded + refund.amount;
  const isAll = refunded === order.total.amount;
  const escrow = isAll && order.payment.escrow === 'held' ? 'refunded' : order.payment.escrow;
  const payment = { status: isAll ? ('refunded' as const) : order.payment.status, escrow };
  const paidBack = { ...next(order, now), refunded, payment };
  await at.write(paidBack, 'order.changed', ['payment', 'refunded']);
  if (!isAll) return;
  const name = order.status === 'shipped' ? 'refunded-outside-late' : 'refunded-outside';
  if (order.status !== 'confirmed' && order.status !== 'shipped') return;
  const moved = moveOrder(paidBack, name, { by: 'provider', now, terms, reason: 'refunded_by_provider' });
  if (moved instanceof Problem) throw moved;
  await writeMoved(at, moved);
}

const toldAs: Partial<Record<Payment['told'], TransactionEvent['type']>> = {
  authorised: 'transaction.authorised',
  completed: 'transaction.completed',
  failed: 'transaction.failed',
  refunded: 'transaction.refunded',
};

async function writeTold(at: Working, payment: Payment): Promise<void> {
  const status = statusOf(payment.facts);
  const type = toldAs[status];
  const updatedAt = at.now.toISOString();
  if (status === payment.told || type === undefined) {
    await writePayment(at.transaction, { ...payment, updatedAt });
    return;
  }
  // Both are told of one that was captured before it was heard that it could be, in their order.
  const after = { ...payment, version: payment.version + 1, told: status, updatedAt };
  await writePayment(at.transaction, after);
  at.tellPayment(after, type);
}

function next(order: OrderState, now: Date): OrderState {
  return { ...order, version: order.version + 1, updatedAt: now.toISOString() };
}
