import { currentCause } from '@vivarium/platform/http/request-context.ts';
import { backoffMs } from '@vivarium/platform/process/backoff.ts';
import pLimit from 'p-limit';
import { CONNECTIONS } from '../../aggregate/postgres/database.ts';
import { eachDue } from '../../background/each-due.ts';
import { goneBack, isKnown, together } from '../../payments/facts.ts';
import { type AtProvider, type PaymentProvider, ProviderRefusal } from '../../payments/provider.ts';
import { lockOrders, lockPayment, readPayment, writePayment } from '../orders.store.ts';
import { applyRefund } from '../settle-payment/apply-refund.ts';
import type { Payment } from '../settle-payment/payment.ts';
import { finishRefund, refundsOf } from '../settle-payment/refund.store.ts';
import { settle } from '../settle-payment/settle.ts';
import { type OrderDependencies, type Working, working } from '../working.ts';
import { dueTasks, finishTask, postponeTask, type Task, takeTask } from './task.store.ts';

/** Pauses after failures. */
const pauses = { firstMs: 250, longestMs: 60_000 };

/**
 * Of this process, at one time: each holds a connection while the provider is asked. Half of those that there are, so that
 * one who is slow, or silent, keeps nobody from anything else.
 */
const atMost = pLimit(CONNECTIONS / 2);

/**
 * Who wait for their turn at the provider while somebody who has asked waits too: one slow answer before their own at most.
 * Where there are more the provider is as good as away, and nobody is to be told of it when they have long given up.
 */
const MOST_WAITING = CONNECTIONS / 2;

/**
 * Whoever asks for something has it done at once; it is left to them for so long, in milliseconds, unless it was tried before:
 * two at one task are work for nothing just when there is most of it.
 */
const OWN_TURN_MS = 1000;

/** What the provider has said; `refused`: no, for good. */
interface Said {
  payment?: AtProvider;
  refused?: string;
  /** The provider's name for the refund that was asked for. */
  refundRef?: string;
}

/**
 * Has the provider asked for one thing, and everything follow from what it says. While it is asked nothing of ours is locked
 * but the task itself; where the process dies in between, the next one asks in the same words, and it is done once.
 * @returns whether it was done, and whether that has brought something else to ask for.
 */
export function runTask(given: OrderDependencies, id: string): Promise<Ran> {
  return atMost(() => asked(given, id));
}

interface Ran {
  isDone: boolean;
  isAsking: boolean;
}

const notDone: Ran = { isDone: false, isAsking: false };

function asked(given: OrderDependencies, id: string): Promise<Ran> {
  return working(given, { cause: currentCause() }, async (at) => {
    const task = await takeTask(at.transaction, id);
    if (task === undefined) return notDone;
    const known = await readPayment(at.transaction, task.paymentId);
    if (known === undefined) throw new Error(`task ${id} is of no payment`);
    const amount = await amountOf(at, task, known);
    const said = await asking(at.provider, task, known, amount).catch(async (error: unknown) => {
      const pauseMs = backoffMs(task.attempts + 1, pauses);
      await postponed(at, task, { pauseMs, error: String(error) });
      return undefined;
    });
    if (said === undefined) return notDone;
    const payment = await lockPayment(at.transaction, task.paymentId);
    if (payment === undefined) throw new Error(`task ${id} is of no payment`);
    const after = learned(payment, task, said);
    const isGone = said.refused === undefined || goneBack(after.facts) >= (await askedOf(at, payment));
    if (task.kind === 'refund' && !isGone) {
      // What is owed to a buyer stays owed: it is asked for again, with the reason beside it in its row.
      await postponed(at, task, { pauseMs: pauses.longestMs, error: said.refused ?? '' });
      return notDone;
    }
    await finishTask(at.transaction, task.id);
    if (task.kind === 'refund') {
      await refundDone(at, task, said.refundRef);
      const { refunded, chargedBack } = after.facts;
      const refundedNow = Math.max(refunded, (await doneOf(at, payment)) - chargedBack);
      after.facts = { ...after.facts, refunded: refundedNow };
    }
    // That it is open there is nothing that its orders would follow.
    if (task.kind === 'open' && isKnown(payment.facts, after.facts))
      await writePayment(at.transaction, { ...after, updatedAt: at.now.toISOString() });
    else await settle(at, after);
    return { isDone: true, isAsking: at.isAsking() };
  });
}

/**
 * Runs what is due of a payment until nothing is, so that whoever waits for it sees how it ends. While too many wait for the
 * provider already, it is left to the worker.
 */
export async function runTasksOf(given: OrderDependencies, paymentId: string): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    const due = await dueTasks(given.db, given.clock(), { limit: 10, paymentId });
    if (due.length === 0) return;
    let isAsking = false;
    for (const id of due) {
      if (atMost.pendingCount >= MOST_WAITING) return;
      isAsking = (await runTask(given, id)).isAsking || isAsking;
    }
    // What was asked for before and is due, others have in hand or was just put off.
    if (!isAsking) return;
  }
}

/**
 * @returns whether anything was done. What cannot be done, whatever the provider says, is tried again after growing pauses: a
 *   connection that was lost under it is back in a moment, and a fault of ours is not.
 */
export async function runDueTasks(given: OrderDependencies): Promise<boolean> {
  const due = await dueTasks(given.db, new Date(given.clock().getTime() - OWN_TURN_MS), { limit: 20 });
  return eachDue(due, async (id) => {
    const { isDone } = await runTask(given, id).catch(async (error: unknown) => {
      await working(given, { cause: currentCause() }, async (at) => {
        const task = await takeTask(at.transaction, id);
        if (task === undefined) return;
        const pauseMs = backoffMs(task.attempts + 1, pauses);
        await postponed(at, task, { pauseMs, error: String(error) });
      });
      throw error;
    });
    return isDone;
  });
}

function postponed(
  { transaction, now }: Working,
  task: Task,
  { pauseMs, error }: { pauseMs: number; error: string },
): Promise<void> {
  return postponeTask(transaction, task, { dueAt: new Date(now.getTime() + pauseMs), error });
}

async function amountOf(at: Working, task: Task, payment: Payment): Promise<number> {
  if (task.kind === 'refund') {
    const all = await refundsOf(at.transaction, payment.orderIds);
    return all.find(({ id }) => id === task.reference)?.amount ?? 0;
  }
  if (task.kind !== 'capture' || payment.captureFor === null) return payment.amount;
  const orders = await at.transaction
    .selectFrom('orders.order')
    .select('state')
    .where('id', 'in', payment.captureFor)
    .execute();
  return orders.reduce((sum, { state }) => sum + state.total.amount, 0);
}

async function asking(
  provider: PaymentProvider,
  { id, kind, reference }: Task,
  { id: paymentId, ref, currency, amount: whole }: Payment,
  amount: number,
): Promise<Said> {
  const open = async () =>
    ref ?? (await provider.open({ paymentId, amount: whole, currency }, paymentId)).ref;
  try {
    switch (kind) {
      case 'open':
        return { payment: await provider.open({ paymentId, amount: whole, currency }, paymentId) };
      case 'capture':
        return { payment: await provider.capture(await open(), { amount, currency }, id) };
      case 'cancel':
        return { payment: await provider.cancel(await open(), id) };
      case 'refund':
        return {
          refundRef: await provider.refund(await open(), { amount, currency, refundId: reference }, id),
        };
    }
  } catch (error) {
    if (!(error instanceof ProviderRefusal)) throw error;
    if (ref === null) return { refused: error.code };
    // It is otherwise than we thought: how it is counts.
    return { refused: error.code, payment: await provider.read(ref) };
  }
}

function learned(payment: Payment, { kind }: Task, { payment: at, refused }: Said): Payment {
  if (at !== undefined) return { ...payment, ref: at.ref, facts: together(payment.facts, at.facts) };
  // One that cannot even be opened will never be paid.
  if (refused !== undefined && kind === 'open')
    return { ...payment, facts: { ...payment.facts, cancelled: true, failure: refused } };
  return payment;
}

async function refundDone(
  at: Working,
  { reference, paymentId }: Task,
  providerRef: string | undefined,
): Promise<void> {
  if (!(await finishRefund(at.transaction, reference, providerRef))) return;
  const orders = await lockOrders(at.transaction, paymentId);
  const refunds = await refundsOf(
    at.transaction,
    orders.map(({ id }) => id),
  );
  const refund = refunds.find(({ id }) => id === reference);
  const order = orders.find(({ id }) => id === refund?.orderId);
  if (refund === undefined || order === undefined) throw new Error(`refund ${reference} is of no order`);
  await applyRefund(at, order, { ...refund, reason: 'refunded_by_provider' });
}

async function doneOf(at: Working, { orderIds }: Payment): Promise<number> {
  const all = await refundsOf(at.transaction, orderIds);
  return all.filter(({ done }) => done).reduce((sum, { amount }) => sum + amount, 0);
}

async function askedOf(at: Working, { orderIds }: Payment): Promise<number> {
  const all = await refundsOf(at.transaction, orderIds);
  return all.reduce((sum, { amount }) => sum + amount, 0);
}
