import { z } from 'zod';
import { deliveryMethodSchema } from '../shared/delivery-method.ts';
import { toldMoneySchema } from '../shared/money.ts';

/** Things that a cart holds at most. */
export const MOST_IN_CART = 50;

export const cartBodySchema = z.strictObject({ quantity: z.int().min(1).max(9999).default(1) });

/** A thing in the cart, as the write side knows it now. */
export const cartItemSchema = z.object({
  listingId: z.string(),
  quantity: z.int(),
  addedAt: z.iso.datetime(),
  /** `reserved`: somebody is about to pay for it; `gone`: it is not for sale any more. */
  standing: z.enum(['available', 'too_few', 'reserved', 'gone']),
  /** What it was called and costs now; null: it is gone. */
  listing: z
    .object({
      title: z.string(),
      sellerId: z.string(),
      price: toldMoneySchema,
      /** How many can be had. */
      left: z.int(),
      /** How it can be had, where its seller does not offer every way. */
      delivery: z.array(deliveryMethodSchema).optional(),
    })
    .nullable(),
});
export type CartItem = z.infer<typeof cartItemSchema>;
export const cartSchema = z.object({ items: z.array(cartItemSchema) });
