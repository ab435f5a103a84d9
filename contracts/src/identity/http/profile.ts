import { z } from 'zod';
import { countrySchema } from '../../shared/location.ts';

/** Body of `PATCH /users/me`: what a person may say of themselves in public. */
export const profilePatchSchema = z
  .strictObject({
    displayName: z.string().trim().min(1).max(80),
    bio: z.string().trim().max(2000),
    city: z.string().trim().max(120).nullable(),
    region: z.string().trim().max(120).nullable(),
    country: countrySchema.nullable(),
  })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'says nothing to change');
export type ProfilePatch = z.infer<typeof profilePatchSchema>;

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
  isOfficialStore: z.boolean(),
  memberSince: z.iso.datetime(),
  rating: z.number().nullable(),
  ratingCount: z.int(),
  activeListings: z.int(),
  soldListings: z.int(),
  version: z.int(),
});
export type PublicProfile = z.infer<typeof publicProfileSchema>;
