import { z } from 'zod';
import { countrySchema } from './location.ts';
import { textSchema } from './plain-text.ts';

const line = textSchema({ min: 1, max: 120 });

/** A number as people write it: `+1 512 555-0100`, `0171/2345678`. */
export const phoneSchema = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 ()./-]{4,30}$/, 'must be a telephone number such as "+1 512 555 0100"')
  .refine((text) => (text.match(/\d/g)?.length ?? 0) <= 15, 'must have at most 15 digits');

/** Where something is sent to, as a person gives it. It never enters an event, a read model or a log. */
export const givenAddressSchema = z.strictObject({
  name: line,
  line1: line,
  line2: line.optional(),
  city: line,
  region: line.optional(),
  postcode: textSchema({ min: 1, max: 20 }),
  country: countrySchema,
  phone: phoneSchema.optional(),
});

/** The same as it is kept. */
export const addressSchema = z.object({
  name: z.string(),
  line1: z.string(),
  line2: z.string().optional(),
  city: z.string(),
  region: z.string().optional(),
  postcode: z.string(),
  country: z.string(),
  phone: z.string().optional(),
});
export type Address = z.infer<typeof addressSchema>;
