import { Problem } from '@vivarium/contracts/problem.ts';
import { z } from 'zod';
import { eventOf } from '../aggregate/envelope.ts';
import type { AggregateKind } from '../aggregate/kind.ts';
import type { Coupon } from './coupon.ts';

export const couponAnswerSchema = z.object({ id: z.uuid(), version: z.int() });
export type CouponAnswer = z.infer<typeof couponAnswerSchema>;

export type CouponHappening = 'coupon.made' | 'coupon.ended';

/** Coupons as the kernel sees them. */
export const couponKind: AggregateKind<Coupon, CouponHappening, CouponAnswer> = {
  name: 'coupon',
  absent: () => new Problem('coupon_not_found', 'There is no such coupon.'),
  answerOf: ({ id, version }) => ({ id, version }),
  // Its time counts; it is told to nobody: whoever has the code may use it.
  event: (happening, meta) => eventOf('/command-api/coupons', happening, {}, meta),
};
