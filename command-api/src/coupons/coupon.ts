import { moneySchema } from '@vivarium/contracts/shared/money.ts';
import { z } from 'zod';

/** A coupon as it is kept. How often it was used stands beside it: that it was used makes no other one of it. */
export const couponSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  makerId: z.uuid(),
  /** Who bears it, and for whose listings it is; null: the marketplace, and for everybody's. */
  sellerId: z.uuid().nullable(),
  code: z.string(),
  off: z.union([z.object({ percent: z.int() }), z.object({ amount: moneySchema })]),
  minimum: moneySchema.nullable(),
  from: z.iso.datetime().nullable(),
  until: z.iso.datetime().nullable(),
  uses: z.int().nullable(),
  ended: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type Coupon = z.infer<typeof couponSchema>;
