import type { CouponBody } from '@vivarium/contracts/coupons/http.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Kysely } from 'kysely';
import { create } from '../aggregate/create.ts';
import type { Actor, Happening } from '../aggregate/decision.ts';
import { execute, type Moment } from '../aggregate/execute.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import type { Coupon } from './coupon.ts';
import { type CouponAnswer, type CouponHappening, couponKind } from './coupon-kind.ts';
import { countOfCoupons, couponStore, couponsOf } from './coupons.store.ts';
import type { CouponTables } from './coupons.table.ts';

export interface CouponDependencies extends Moment {
  db: Kysely<CouponTables>;
}

/** Coupons that somebody has at a time. */
export const MOST_COUPONS = 100;

/** What people can do with coupons, apart from HTTP. Every function throws `Problem` to refuse. */
export function createCoupons({ db, clock, newId }: CouponDependencies) {
  const coupons = { kind: couponKind, store: couponStore, clock, newId };
  return {
    /** @param bornBy for whose listings it is: everybody's, or its maker's. */
    make: (
      actor: Actor,
      bornBy: 'marketplace' | 'seller',
      body: CouponBody,
      meta: CommandMeta,
    ): Promise<CouponAnswer> =>
      inTransaction(db, actor.organization, async (transaction) => {
        const before = await countOfCoupons(transaction, actor.id);
        const executed = await create(transaction, coupons, {
          ...{ actor, meta, name: `make for ${bornBy}`, body },
          decide: ({ id, now }) => {
            const sellerId = bornBy === 'seller' ? actor.id : null;
            return made(body, { id, makerId: actor.id, sellerId, now });
          },
        });
        // Asked once more under its key it is no further one. What is thrown takes the transaction back.
        if (executed.event !== undefined && before >= MOST_COUPONS)
          throw new Problem('too_many_coupons', `You have ${MOST_COUPONS} coupons. End one first.`);
        return executed.answer;
      }),

    /** Its maker may end it, and moderators those of the marketplace. */
    end: async (actor: Actor, id: string, meta: CommandMeta): Promise<CouponAnswer> => {
      const { answer } = await inTransaction(db, actor.organization, (transaction) =>
        execute(transaction, coupons, {
          ...{ id, actor, meta, name: 'end', body: null, refuse },
          decide: (coupon) => (coupon.ended ? 'unchanged' : ended(coupon)),
        }),
      );
      return answer;
    },

    list: (actor: Actor) => couponsOf(db, actor.id),
  };
}
export type Coupons = ReturnType<typeof createCoupons>;

function made(
  body: CouponBody,
  { now, ...whose }: { id: string; makerId: string; sellerId: string | null; now: Date },
): Happening<Coupon, CouponHappening> | Problem {
  const { code, percent, amount, minimum = null, from = null, until = null, uses = null } = body;
  if (until !== null && Date.parse(until) <= now.getTime())
    return new Problem('validation_failed', 'Nobody could use this coupon: its time is over already.', {
      details: [{ path: 'until', message: 'must be later than now' }],
    });
  // The schema has one of the two.
  const off = amount === undefined ? { percent: percent ?? 0 } : { amount };
  const more = { code, off, minimum, from, until, uses, ended: false, createdAt: now.toISOString() };
  return { type: 'coupon.made', after: { ...whose, version: 1, ...more }, changed: ['code'] };
}

function ended(coupon: Coupon): Happening<Coupon, CouponHappening> {
  const after = { ...coupon, version: coupon.version + 1, ended: true };
  return { type: 'coupon.ended', after, changed: ['ended'] };
}

function refuse({ makerId, sellerId }: Coupon, { id, role }: Actor): Problem | undefined {
  const isOfAll = sellerId === null && role !== 'user';
  return makerId === id || isOfAll ? undefined : couponKind.absent();
}
