import type { TransactionEvent } from '@vivarium/contracts/orders/events.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { statusOf } from '../../payments/facts.ts';
import { noteCallingOff } from '../calling-off.ts';
import { carryOut, writeMoved } from '../carry-out.ts';
import { moveOrder } from '../move-order.ts';
import { nextVersion } from '../next-version.ts';
import { lockOrders, writePayment } from '../orders.store.ts';
import type { Working } from '../working.ts';
import { consequenceFor, endedStatusOf, nextAsk } from './consequence.ts';
import type { Payment } from './payment.ts';
import { noteUnasked } from './unasked.ts';
import { withoutAway } from './without-away.ts';

/**
 * Has everything follow from what is known of a payment by now: its orders, the ledger, what the provider is asked for next.
 * @param payment locked by this transaction, its facts as they are known now.
 * @returns whether there is something to ask the provider for
 */
export async function settle(at: Working, payment: Payment): Promise<boolean> {
  const followed: OrderState[] = [];
  const locked = await lockOrders(at.transaction, payment.id);
  for (const order of locked) followed.push(await followPayment(at, order, payment, locked));
  const noted = await noteUnasked(at, followed, payment);
  const isPaidNext = nextAsk(payment, noted)?.kind === 'capture';
  const orders = isPaidNext ? await withoutAway(at, noted) : noted;
  const ask = nextAsk(payment, orders);
  const captureFor = ask?.captureFor ?? payment.captureFor;
  if (ask !== undefined) await at.ask({ paymentId: payment.id, kind: ask.kind, reference: payment.id });
  await noteCallingOff(at, orders);
  await writeTold(at, { ...payment, captureFor });
  return at.isAsking();
}

/** @returns the order after what is known of its payment, by how all orders of it stood. */
async function followPayment(
  at: Working,
  order: OrderState,
  payment: Payment,
  all: readonly OrderState[],
): Promise<OrderState> {
  const { now, terms } = at;
  const consequence = consequenceFor(order, payment, all);
  switch (consequence) {
    case undefined:
      return order;
    case 'note': {
      const status = order.status === 'cancelled' ? endedStatusOf(payment.facts) : statusOf(payment.facts);
      const noted = nextVersion(order, { payment: { ...order.payment, status } }, at);
      await at.write(noted, 'order.changed', ['payment']);
      return noted;
    }
    case 'give-late-money-back': {
      const payment = { status: 'completed', escrow: 'held' } as const;
      const late = nextVersion(order, { payment, promised: order.total.amount }, at);
      await at.write(late, 'order.changed', ['payment']);
      await carryOut(at, late, ['take-money', 'give-money-back']);
      return late;
    }
    default: {
      const reason = reasons[consequence];
      const moved = moveOrder(order, consequence, { by: 'provider', now, terms, ...(reason && { reason }) });
      if (moved instanceof Problem) throw moved;
      if (consequence === 'confirm') {
        await writeMoved(at, moved);
        return moved.after;
      }
      moved.after.payment = { ...moved.after.payment, status: endedStatusOf(payment.facts) };
      await writeMoved(at, moved);
      // What was taken of it nevertheless came too late.
      return followPayment(at, moved.after, payment, all);
    }
  }
}

const reasons = { confirm: undefined, fail: 'payment_failed', 'lose-together': 'lost_together' } as const;

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
