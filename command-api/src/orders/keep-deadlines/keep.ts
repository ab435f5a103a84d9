import { deadlines } from '@vivarium/contracts/orders/deadlines.ts';
import type { EndReason } from '@vivarium/contracts/orders/state.ts';
import type { TransitionName } from '@vivarium/contracts/orders/transitions.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { currentCause } from '@vivarium/platform/http/request-context.ts';
import { awayOf } from '../../away/away.store.ts';
import { eachDue } from '../../background/each-due.ts';
import { writeMoved } from '../carry-out.ts';
import { type Given, moveOrder } from '../move-order.ts';
import { lockPaymentOf, orderStore, overdue, unpaidOf } from '../orders.store.ts';
import { settle } from '../settle-payment/settle.ts';
import { wayOutOf } from '../settle-payment/without-away.ts';
import { type OrderDependencies, working } from '../working.ts';

const reasons: Partial<Record<TransitionName, EndReason>> = {
  expire: 'unpaid',
  fail: 'payment_failed',
  'give-up': 'not_shipped',
};

/** Has happen by itself what is due. @returns whether anything was done. */
export async function keepDeadlines(given: OrderDependencies): Promise<boolean> {
  const due = await overdue(given.db, given.clock(), 50);
  return eachDue(due, (id) => keepDeadline(given, id));
}

/** Takes the step of an order whose time has come. @returns whether it did: one that has moved on meanwhile takes none. */
export function keepDeadline(given: OrderDependencies, id: string): Promise<boolean> {
  return stepByItself(given, id, (order, now) => {
    if (order.due === null || Date.parse(order.due.at) > now.getTime()) return undefined;
    const { step } = deadlines[order.due.what];
    // Its buyer has done their part: that nothing was taken of it in time is not that they have not paid.
    const name = step === 'expire' && order.payment.status === 'authorised' ? 'fail' : step;
    const reason = reasons[name];
    return { name, by: 'clock', ...(reason && { reason }) };
  });
}

/**
 * What is not for sale any more is not to be paid: orders that wait for their payment come to nothing.
 * @param listing in the version by which it left the market: what was ordered since it is on sale again stands
 */
export async function withdrawUnpaid(
  given: OrderDependencies,
  listing: { id: string; version: number },
): Promise<void> {
  for (const id of await unpaidOf(given.db, { listingId: listing.id }))
    await stepByItself(given, id, ({ status, item }) =>
      status === 'pending' && item.version < listing.version
        ? { name: 'withdraw', by: 'seller', reason: 'sold_elsewhere' }
        : undefined,
    );
}

/** Nor is what somebody sells or buys who is kept out: the others need not wait until its time is over. */
export async function endUnpaidOf(given: OrderDependencies, personId: string): Promise<void> {
  // They may have been let in again since it was told that they are not.
  const away = await awayOf(given.db, [personId]);
  for (const id of await unpaidOf(given.db, { personId }))
    await stepByItself(given, id, (order) => wayOutOf(order, away));
}

type Step = Pick<Given, 'by' | 'reason'> & { name: TransitionName };

async function stepByItself(
  given: OrderDependencies,
  id: string,
  choose: (order: Parameters<typeof moveOrder>[0], now: Date) => Step | undefined,
): Promise<boolean> {
  return working(given, { cause: currentCause() }, async (at) => {
    const payment = await lockPaymentOf(at.transaction, id);
    const order = (await orderStore.read(at.transaction, id, undefined))?.state;
    if (payment === undefined || order === undefined) return false;
    const step = choose(order, at.now);
    if (step === undefined) return false;
    const { name, ...more } = step;
    const moved = moveOrder(order, name, { now: at.now, terms: at.terms, ...more });
    if (moved instanceof Problem) throw moved;
    await writeMoved(at, moved);
    await settle(at, payment);
    return true;
  });
}
