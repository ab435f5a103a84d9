import { Problem } from '@vivarium/contracts/problem.ts';
import { type Kysely, sql, type Transaction } from 'kysely';
import { postgresAggregates } from '../aggregate/postgres/aggregate-table.ts';
import { takeTurns } from '../aggregate/postgres/take-turns.ts';
import { type Coupon, couponSchema } from './coupon.ts';
import { type CouponAnswer, couponAnswerSchema } from './coupon-kind.ts';
import type { CouponTables } from './coupons.table.ts';

type Connection = Kysely<CouponTables>;
type Working = Transaction<CouponTables>;

/** Coupons as the kernel makes and changes them. */
export const couponStore = postgresAggregates<CouponTables, Coupon, CouponAnswer>({
  name: 'coupon',
  answer: couponAnswerSchema,
  isToldToNobody: true,
  locked: async (transaction, id) => {
    const all = transaction.selectFrom('coupons.coupon').select('state').where('id', '=', id);
    const row = await all.forUpdate().executeTakeFirst();
    return row && couponSchema.parse(row.state);
  },
  update: async (transaction, after) => {
    const { numUpdatedRows } = await transaction
      .updateTable('coupons.coupon')
      .set({ version: after.version, state: JSON.stringify(after) })
      .where('id', '=', after.id)
      .where('version', '=', after.version - 1)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },
  insert: async (transaction, made) => {
    const { id, version, makerId, sellerId, code, uses } = made;
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('coupons.coupon')
      .values({
        ...{ id, version, maker_id: makerId, seller_id: sellerId, code, most_uses: uses, used: 0 },
        state: JSON.stringify(made),
      })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n)
      throw new Problem('coupon_code_taken', 'There is a coupon with this code already.');
  },
});

/** @returns the coupon of a code, locked: whoever else wants to use it waits. */
export async function lockByCode(transaction: Working, code: string): Promise<Coupon | undefined> {
  const all = transaction.selectFrom('coupons.coupon').select('state').where('code', '=', code);
  const row = await all.forUpdate().executeTakeFirst();
  return row && couponSchema.parse(row.state);
}

/**
 * Notes that a person uses a coupon, which is locked.
 * @returns why they may not: they have before, or it was used as often as it may be; undefined: it is noted
 */
export async function noteUse(
  transaction: Working,
  { id, uses }: Coupon,
  { personId, orderIds, at }: { personId: string; orderIds: readonly string[]; at: Date },
): Promise<'used' | 'used_up' | undefined> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('coupons.use')
    .values({ coupon_id: id, person_id: personId, order_ids: [...orderIds], given_up: [], used_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return 'used';
  const { numUpdatedRows } = await transaction
    .updateTable('coupons.coupon')
    .set(({ eb }) => ({ used: eb('used', '+', 1) }))
    .where('id', '=', id)
    .$if(uses !== null, (query) => query.where('used', '<', uses))
    .executeTakeFirst();
  return numUpdatedRows === 1n ? undefined : 'used_up';
}

/** An order that a coupon made cheaper has come to nothing before it was paid: when all of them have, it was not used. */
export async function giveUpUse(transaction: Working, orderId: string): Promise<void> {
  const uses = transaction
    .selectFrom('coupons.use')
    .where(sql<boolean>`order_ids @> array[${orderId}]::uuid[]`);
  const of = await uses.select('coupon_id').executeTakeFirst();
  if (of === undefined) return;
  // The coupon before its use, as whoever uses it locks them: the other way round two would wait for each other.
  await couponStore.read(transaction, of.coupon_id, undefined);
  const use = await uses.selectAll().forUpdate().executeTakeFirst();
  if (use === undefined || use.given_up.includes(orderId)) return;
  const { coupon_id, person_id } = use;
  const givenUp = [...use.given_up, orderId];
  if (givenUp.length < use.order_ids.length) {
    await transaction
      .updateTable('coupons.use')
      .set({ given_up: givenUp })
      .where('coupon_id', '=', coupon_id)
      .where('person_id', '=', person_id)
      .execute();
    return;
  }
  await transaction
    .deleteFrom('coupons.use')
    .where('coupon_id', '=', coupon_id)
    .where('person_id', '=', person_id)
    .execute();
  await transaction
    .updateTable('coupons.coupon')
    .set(({ eb }) => ({ used: eb('used', '-', 1) }))
    .where('id', '=', coupon_id)
    .execute();
}

/** @returns the coupons that somebody has made, the newest first, with how often each was used. */
export async function couponsOf(connection: Connection, makerId: string) {
  const rows = await connection
    .selectFrom('coupons.coupon')
    .select(['state', 'used'])
    .where('maker_id', '=', makerId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ state, used }) => ({ coupon: couponSchema.parse(state), used }));
}

/** Gives a coupon that is ended a code that is nobody's word: the old one can be used for another. */
export async function forgetCode(connection: Connection, id: string): Promise<void> {
  const code = `GONE-${id.slice(-12).toUpperCase()}`;
  await connection
    .updateTable('coupons.coupon')
    .set({ code, state: sql<string>`jsonb_set(state, '{code}', ${JSON.stringify(code)}::jsonb)` })
    .where('id', '=', id)
    .execute();
}

/**
 * @returns how many coupons somebody has that are not ended. Until the transaction ends nobody else counts them, so that two
 *   made at once do not both fit.
 */
export async function countOfCoupons(transaction: Working, makerId: string): Promise<number> {
  await takeTurns(transaction, `coupons of ${makerId}`);
  const { count } = await transaction
    .selectFrom('coupons.coupon')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('maker_id', '=', makerId)
    .where(sql<boolean>`not (state->>'ended')::boolean`)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** @returns the codes that a person has used. */
export async function usesOf(connection: Connection, personId: string) {
  return connection
    .selectFrom('coupons.use')
    .innerJoin('coupons.coupon', 'coupons.coupon.id', 'coupons.use.coupon_id')
    .select(['code', 'used_at', 'order_ids'])
    .where('person_id', '=', personId)
    .orderBy('used_at')
    .execute();
}

/** Forgets who has used what: how often it was used stays. */
export async function forgetUsesOf(connection: Connection, personId: string): Promise<void> {
  await connection.deleteFrom('coupons.use').where('person_id', '=', personId).execute();
}
