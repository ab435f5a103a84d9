import type { OrderEventType } from '@vivarium/contracts/orders/events.ts';
import type { Party } from '@vivarium/contracts/orders/life.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Actor, Happening } from '../aggregate/decision.ts';
import { execute } from '../aggregate/execute.ts';
import { carryOut } from './carry-out.ts';
import type { Effect } from './move-order.ts';
import { type OrderAnswer, orderKind, refuseStrangers } from './order-kind.ts';
import { lockPaymentOf, orderStore, readOrder } from './orders.store.ts';
import { runTasksOf } from './run-tasks/run-task.ts';
import { settle } from './settle-payment/settle.ts';
import { type OrderDependencies, type Working, working } from './working.ts';

/** What somebody does to an order, and what goes with it. */
export interface Act extends Happening<OrderState, OrderEventType> {
  effects: readonly Effect[];
  /** Done in the same transaction, with the order after it. */
  alongside?: (at: Working, order: OrderState) => Promise<void>;
}

export interface Asked {
  actor: Actor;
  id: string;
  name: string;
  body: unknown;
  meta: CommandMeta;
  /** @returns what it comes to; asked under the lock of the order. */
  decide: (order: OrderState, by: Party, now: Date) => Act | 'unchanged' | Problem;
}

/** Carries out a command of a person on an order, with everything that follows of it, in one transaction. */
export async function actOnOrder(given: OrderDependencies, asked: Asked): Promise<OrderAnswer> {
  const { actor, id, name, body, meta, decide } = asked;
  const { paymentId, answer } = await working(given, { actor, cause: meta.cause }, async (at) => {
    const payment = await lockPaymentOf(at.transaction, id);
    if (payment === undefined) throw orderKind.absent();
    let act: Act | undefined;
    const { clock, newId } = given;
    const executed = await execute(
      at.transaction,
      { kind: orderKind, store: orderStore, clock, newId },
      {
        ...{ id, actor, meta, name, body, refuse: refuseStrangers },
        decide: (order, now) => {
          const decided = decide(order, partyOf(order, actor), now);
          act = decided === 'unchanged' || decided instanceof Problem ? undefined : decided;
          return decided;
        },
      },
    );
    if (executed.event === undefined || act === undefined)
      return { paymentId: undefined, answer: executed.answer };
    await carryOut(at, act.after, act.effects);
    await act.alongside?.(at, act.after);
    await settle(at, payment);
    return { paymentId: payment.id, answer: executed.answer };
  });
  if (paymentId === undefined) return answer;
  given.hint();
  await runTasksOf(given, paymentId);
  const now = await readOrder(given.db, id);
  return now === undefined ? answer : orderKind.answerOf(now);
}

/** A moderator who is a party of it acts as one. */
function partyOf({ buyerId, sellerId }: OrderState, { id }: Actor): Party {
  if (id === buyerId) return 'buyer';
  return id === sellerId ? 'seller' : 'moderator';
}
