import { z } from 'zod';
import { wholeNumberText } from '../shared/query-values.ts';

/** The public profile: `GET /users/:id`. */
export const publicProfileSchema = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  bio: z.string(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  country: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  shippingPolicy: z.string(),
  returnPolicy: z.string(),
  arrivalPolicy: z.string(),
  isOfficialStore: z.boolean(),
  isEmailVerified: z.boolean(),
  isIdentityVerified: z.boolean(),
  memberSince: z.iso.datetime(),
  rating: z.number().nullable(),
  ratingCount: z.int(),
  activeListings: z.int(),
  soldListings: z.int(),
  version: z.int(),
});
export type PublicProfile = z.infer<typeof publicProfileSchema>;

/** The query string of `GET /sellers`. */
export const sellersQuerySchema = z.strictObject({
  q: z.string().max(128).optional().describe('The beginning of a word of the name, or the whole user name'),
  limit: wholeNumberText(1, 50).optional(),
});

/** The answer to `GET /sellers`. */
export const sellersSchema = z.object({ sellers: z.array(publicProfileSchema), total: z.int() });
export type Sellers = z.infer<typeof sellersSchema>;
