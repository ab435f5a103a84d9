import { z } from 'zod';
import { addressSchema, givenAddressSchema } from '../shared/address.ts';

/** Most addresses that one person keeps. */
export const MOST_ADDRESSES = 20;

const { line2, region, phone } = givenAddressSchema.shape;

/** Body of `PATCH /account/addresses/:id`: what differs; `null` takes away what an address can do without. */
export const changeAddressBodySchema = givenAddressSchema
  .extend({ line2: line2.nullable(), region: region.nullable(), phone: phone.nullable() })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'says nothing to change');
export type ChangeAddressBody = z.infer<typeof changeAddressBodySchema>;

/** The answer to a command on an address; `version` is what `If-Match` takes. */
export const addressReceiptSchema = z.object({ id: z.string(), version: z.int() });
export type AddressReceipt = z.infer<typeof addressReceiptSchema>;

/** An address of one's own book. */
export const addressItemSchema = addressSchema.extend({
  id: z.string(),
  version: z.int(),
  createdAt: z.iso.datetime(),
});
export type AddressItem = z.infer<typeof addressItemSchema>;

/** The answer to `GET /account/addresses`, the newest first: all of them, since they are few. */
export const addressesSchema = z.object({ items: z.array(addressItemSchema), nextCursor: z.null() });
