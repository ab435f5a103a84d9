import type { Terms } from '@vivarium/contracts/orders/deadlines.ts';
import type { InventoryEvent, OrderEventType, TransactionEvent } from '@vivarium/contracts/orders/events.ts';
import type { InventoryState, OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Cause, Envelope } from '@vivarium/contracts/shared/envelope.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '../aggregate/decision.ts';
import type { Moment } from '../aggregate/execute.ts';
import { appendEvents } from '../aggregate/postgres/append-events.ts';
import { CONNECTIONS } from '../aggregate/postgres/database.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import type { PaymentProvider } from '../payments/provider.ts';
import { inventoryEvent, orderEvent, transactionEvent } from './order-kind.ts';
import { writeOrder } from './orders.store.ts';
import type { OrderTables } from './orders.table.ts';
import { askFor, type Wanted } from './run-tasks/task.store.ts';
import { sayOfPayment } from './said-of-payments.ts';
import type { Payment } from './settle-payment/payment.ts';

export interface OrderDependencies extends Moment {
  db: Kysely<OrderTables>;
  /** Says that the outbox has something. */
  hint: () => void;
  provider: PaymentProvider;
  terms: Terms;
}

/** What one transaction on orders does: what it writes, and the events that tell of it, all of it or nothing. */
export interface Working extends Pick<OrderDependencies, 'newId' | 'terms' | 'provider'> {
  transaction: Transaction<OrderTables>;
  now: Date;
  /** Writes an order that is locked here, in its next version, and tells of it. */
  write(after: OrderState, type: OrderEventType, changed: string[]): Promise<void>;
  tellOrder(order: OrderState, type: OrderEventType, changed: string[]): void;
  tellPayment(payment: Payment, type: TransactionEvent['type']): void;
  tellStock(stock: InventoryState, type: InventoryEvent['type']): void;
  /** Has the provider be asked for something, once, when the transaction stands. */
  ask(wanted: Wanted): Promise<void>;
  /** Whether the provider is to be asked for something that was not wanted before. */
  isAsking(): boolean;
  /**
   * Does something when all the rest is written, in the order of asking. What everybody needs, such as an account of the
   * marketplace itself, is locked until the transaction ends: it is the last thing to be taken.
   * @throws what it throws, with which nothing of the transaction stands.
   */
  atLast(work: () => Promise<void>): void;
}

/** Transactions on orders of this process that are at work, or wait for a connection. */
let underWay = 0;

/**
 * Each order that is taken in brings half a dozen transactions after it: where as many wait as are at work, another one would
 * only have all of them wait for longer than anybody does, and none would ever be paid.
 */
export const MOST_UNDER_WAY = 2 * CONNECTIONS;

/** @throws {Problem} 503 while there is so much to do with the orders that are there that no other is to be taken in. */
export function demandRoom(): void {
  if (underWay < MOST_UNDER_WAY) return;
  throw new Problem('unavailable', 'Too much is being bought just now. Try again in a moment.', {
    retryAfter: 2,
  });
}

/** Opens a transaction on orders; its events are in the outbox when it ends. */
export async function working<Result>(
  given: OrderDependencies,
  by: { actor?: Actor | undefined; cause: Cause },
  work: (at: Working) => Promise<Result>,
): Promise<Result> {
  underWay += 1;
  try {
    return await written(given, by, work);
  } finally {
    underWay -= 1;
  }
}

async function written<Result>(
  { db, clock, newId, hint, provider, terms }: OrderDependencies,
  { actor, cause }: { actor?: Actor | undefined; cause: Cause },
  work: (at: Working) => Promise<Result>,
): Promise<Result> {
  const told: Envelope[] = [];
  const last: (() => Promise<void>)[] = [];
  const payments: string[] = [];
  let isAsking = false;
  const result = await inTransaction(db, actor?.organization, async (transaction) => {
    const now = clock();
    const meta = () => ({ id: newId(), now, cause, actor });
    const tellOrder: Working['tellOrder'] = (after, type, changed) =>
      void told.push(orderEvent({ type, after, changed }, meta()));
    const done = await work({
      ...{ transaction, now, newId, terms, provider, tellOrder },
      write: async (after, type, changed) => {
        await writeOrder(transaction, after);
        tellOrder(after, type, changed);
      },
      tellPayment: (payment, type) => {
        told.push(transactionEvent(payment, type, meta()));
        payments.push(payment.id);
      },
      // How much is left is for everybody; who has ordered it is not.
      tellStock: (stock, type) =>
        void told.push(inventoryEvent(stock, type, { ...meta(), actor: undefined })),
      ask: async (wanted) => {
        const isNew = await askFor(transaction, { id: newId(), ...wanted }, now);
        isAsking ||= isNew;
      },
      isAsking: () => isAsking,
      atLast: (one) => void last.push(one),
    });
    await appendEvents(transaction, told);
    for (const one of last) await one();
    return done;
  });
  if (told.length > 0) hint();
  for (const id of payments) sayOfPayment(id);
  return result;
}
