import { couponCommands } from '@vivarium/contracts/coupons/commands.ts';
import type { CouponItem, CouponReceipt } from '@vivarium/contracts/coupons/http.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { toWireMoney } from '@vivarium/contracts/shared/money.ts';
import { type Reply, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { actorOf } from '../aggregate/actor-of.ts';
import type { Coupon } from './coupon.ts';
import type { CouponAnswer } from './coupon-kind.ts';
import type { Coupons } from './coupons.ts';

const cache = 'no-store';

/** @returns every operation of the context. */
export function couponOperations(coupons: Coupons): Served[] {
  return serve(couponCommands, {
    makeCoupon: async ({ person, body, meta }) =>
      received(await coupons.make(actorOf(person), 'seller', body, meta)),
    makeCouponForAll: async ({ person, body, meta }) =>
      received(await coupons.make(actorOf(person), 'marketplace', body, meta)),
    endCoupon: async ({ person, params, meta }) =>
      received(await coupons.end(actorOf(person), params.id, meta)),
    listCoupons: async ({ person }) =>
      reply({ items: (await coupons.list(actorOf(person))).map(itemOf) }, { cache }),
  });
}

function received({ id, version }: CouponAnswer): Reply<CouponReceipt> {
  return reply({ id: encodeId(id), version }, { version, cache });
}

function itemOf({ coupon, used }: { coupon: Coupon; used: number }): CouponItem {
  const { id, version, code, sellerId, off, minimum, from, until, uses, ended, createdAt } = coupon;
  return {
    ...{ id: encodeId(id), version, code, bornBy: sellerId === null ? 'marketplace' : 'seller' },
    percent: 'percent' in off ? off.percent : null,
    amount: 'amount' in off ? toWireMoney(off.amount) : null,
    minimum: minimum && toWireMoney(minimum),
    ...{ from, until, uses, used, ended, createdAt },
  };
}
