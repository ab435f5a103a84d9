import { type Kysely, sql } from 'kysely';
import type { z } from 'zod';
import type { KeptReceipt } from '../receipt.ts';
import type { AggregateTables } from './receipt.table.ts';

/** @returns what is kept under a key. */
export async function findReceipt<Answer>(
  connection: Kysely<AggregateTables>,
  scope: string,
  key: string,
  answer: z.ZodType<Answer>,
): Promise<KeptReceipt<Answer> | undefined> {
  const row = await connection
    .selectFrom('receipt')
    .select(['request_hash', 'answer', 'created_at'])
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirst();
  return row && { key, requestHash: row.request_hash, answer: answer.parse(row.answer), at: row.created_at };
}

/**
 * Keeps a receipt. Waits for a transaction that is about to keep one under the same key.
 * @returns false when there is one; nothing is written then.
 */
export async function keepReceipt<Answer>(
  connection: Kysely<AggregateTables>,
  scope: string,
  { key, requestHash, answer, at }: KeptReceipt<Answer>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await connection
    .insertInto('receipt')
    .values({ scope, key, request_hash: requestHash, answer: JSON.stringify(answer), created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Forgets all but the newest of a scope. */
export async function forgetReceiptsBeyond(
  connection: Kysely<AggregateTables>,
  scope: string,
  most: number,
): Promise<void> {
  await connection
    .deleteFrom('receipt')
    .where('scope', '=', scope)
    .where('key', 'in', (query) =>
      query
        .selectFrom('receipt')
        .select('key')
        .where('scope', '=', scope)
        .orderBy('created_at', 'desc')
        .orderBy('key')
        .offset(sql.lit(most)),
    )
    .execute();
}

/** Forgets all that concern some aggregates, or that somebody has made some under. */
export async function forgetReceiptsOf(
  connection: Kysely<AggregateTables>,
  ids: readonly string[],
): Promise<void> {
  await sql`delete from receipt where split_part(scope, ':', 2) = any(${[...ids]})`.execute(connection);
}
