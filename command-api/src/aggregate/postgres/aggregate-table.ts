import type { Envelope } from '@vivarium/contracts/shared/envelope.ts';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Aggregate } from '../decision.ts';
import type { AggregateStore, Receipt } from '../kind.ts';
import { type Keeping, keeping as usual } from '../receipt.ts';
import { appendEvents } from './append-events.ts';
import type { AggregateTables } from './receipt.table.ts';
import { findReceipt, forgetReceiptsBeyond, keepReceipt } from './receipts.ts';

/** How aggregates of one kind stand in their table. */
export interface PostgresMapping<Tables extends AggregateTables, State extends Aggregate, Answer> {
  /** Unique among the kinds of aggregates of the database. */
  name: string;
  answer: z.ZodType<Answer>;
  /** What happens to it is no event for others: it would tell them what only its person may know. */
  isToldToNobody?: true;
  /** Reads a row and locks it, so that no other command changes it before the transaction ends. */
  locked(transaction: Transaction<Tables>, id: string): Promise<State | undefined>;
  /** Writes version n + 1 where n is stored. @returns whether it was. @param at when it happened. */
  update(transaction: Transaction<Tables>, after: State, at: Date): Promise<boolean>;
  /** Nothing: aggregates of this kind are not made by the kernel. */
  insert?(transaction: Transaction<Tables>, made: State): Promise<void>;
}

/** What is remembered of a creation. */
const madeSchema = z.object({ id: z.uuid() });

/**
 * Aggregates in Postgres: the row, the event in the outbox and the receipt are written in one transaction, which is the
 * caller's, so that more can stand in it. No race is lost, since the row is locked when it is read.
 * @param keeping of receipts; other than usual in tests.
 * @returns the store of one kind of aggregate.
 */
export function postgresAggregates<
  Tables extends AggregateTables,
  State extends Aggregate,
  Answer extends Receipt,
>(
  mapping: PostgresMapping<Tables, State, Answer>,
  keeping: Keeping = usual,
): AggregateStore<Transaction<Tables>, State, Answer> {
  const { name, answer, isToldToNobody = false } = mapping;
  const scopeOf = (id: string) => `${name}:${id}`;
  const scopeOfCreator = (id: string) => `${name} by:${id}`;
  // The kernel's own tables are among those of every context.
  const ownTables = (transaction: Transaction<Tables>) =>
    transaction as unknown as Transaction<AggregateTables>;
  const tell = (transaction: Transaction<Tables>, event: Envelope) =>
    appendEvents(transaction, isToldToNobody ? [] : [event]);
  return {
    async read(transaction, id, key) {
      const state = await mapping.locked(transaction, id);
      if (state === undefined) return undefined;
      const earlier =
        key === undefined ? undefined : await findReceipt(ownTables(transaction), scopeOf(id), key, answer);
      return { state, earlier };
    },

    async replace(transaction, { after, event, receipt }) {
      const at = new Date(event.time);
      if (!(await mapping.update(transaction, after, at))) return false;
      await tell(transaction, event);
      if (receipt !== undefined) {
        await keepReceipt(ownTables(transaction), scopeOf(after.id), receipt);
        await forgetReceiptsBeyond(ownTables(transaction), scopeOf(after.id), keeping.most);
      }
      return true;
    },

    async remember(transaction, receipt) {
      const scope = scopeOf(receipt.answer.id);
      if (!(await keepReceipt(ownTables(transaction), scope, receipt))) return false;
      await forgetReceiptsBeyond(ownTables(transaction), scope, keeping.most);
      return true;
    },

    async insert(transaction, { after, event, by: { creatorId, key, requestHash } }) {
      if (mapping.insert === undefined) throw new Error(`a ${name} is not made by the kernel`);
      if (key !== undefined) {
        const scope = scopeOfCreator(creatorId);
        const receipt = { key, requestHash, answer: { id: after.id }, at: new Date(event.time) };
        if (!(await keepReceipt(ownTables(transaction), scope, receipt))) return false;
      }
      await mapping.insert(transaction, after);
      await tell(transaction, event);
      return true;
    },

    async made(transaction, { creatorId, key }) {
      if (key === undefined) return undefined;
      const found = await findReceipt(ownTables(transaction), scopeOfCreator(creatorId), key, madeSchema);
      return found && { id: found.answer.id, requestHash: found.requestHash };
    },
  };
}
