import { z } from 'zod';
import { toldMoneySchema, wireMoneySchema } from '../shared/money.ts';

/** A code as people write it down and type it in again: without regard to capitals. */
export const couponCodeSchema = z
  .string()
  .max(64)
  .overwrite((text) => text.trim().toUpperCase())
  .regex(/^[A-Z0-9][A-Z0-9-]{3,23}$/, 'must be 4 to 24 letters, digits and hyphens');

/** What never takes a price to nothing. */
export const MOST_PERCENT = 90;
export const MOST_USES = 1_000_000;

/** Body of `POST /coupons` and `POST /admin/coupons`: a part of the price, or a sum off it. */
export const couponBodySchema = z
  .strictObject({
    code: couponCodeSchema,
    percent: z.int().min(1).max(MOST_PERCENT).optional(),
    amount: wireMoneySchema.optional(),
    minimum: wireMoneySchema.optional().describe('What the purchase must come to before it'),
    from: z.iso.datetime().optional(),
    until: z.iso.datetime().optional(),
    uses: z.int().min(1).max(MOST_USES).optional().describe('By all people together; each uses it once'),
  })
  .refine(({ percent, amount }) => (percent === undefined) !== (amount === undefined), {
    path: ['percent'],
    message: 'or an amount is needed, and not both',
  })
  .refine(({ amount }) => amount === undefined || amount.amount > 0, {
    path: ['amount'],
    message: 'must be more than nothing',
  })
  .refine(({ amount, minimum }) => !amount || !minimum || amount.currency === minimum.currency, {
    path: ['minimum'],
    message: 'must be in the currency of the amount',
  })
  .refine(({ from, until }) => !from || !until || from < until, {
    path: ['until'],
    message: 'must be after its beginning',
  });
export type CouponBody = z.infer<typeof couponBodySchema>;

export const couponReceiptSchema = z.object({ id: z.string(), version: z.int() });
export type CouponReceipt = z.infer<typeof couponReceiptSchema>;

export const couponItemSchema = z.object({
  id: z.string(),
  version: z.int(),
  code: z.string(),
  /** Who bears it, and so for whose listings it is: all, or those of its seller. */
  bornBy: z.enum(['marketplace', 'seller']),
  percent: z.int().nullable(),
  amount: toldMoneySchema.nullable(),
  minimum: toldMoneySchema.nullable(),
  from: z.iso.datetime().nullable(),
  until: z.iso.datetime().nullable(),
  uses: z.int().nullable(),
  used: z.int(),
  ended: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type CouponItem = z.infer<typeof couponItemSchema>;
export const couponsSchema = z.object({ items: z.array(couponItemSchema) });
