import { z } from 'zod';
import { publicIdSchema } from '../../shared/id.ts';
import { countrySchema } from '../../shared/location.ts';
import { placeNameSchema } from '../../shared/place-name.ts';
import { textSchema } from '../../shared/plain-text.ts';
import { policiesSchema } from '../policies.ts';
import { displayNameSchema } from './names.ts';

/** Body of `PATCH /users/me`: what a person may say of themselves in public. */
export const profilePatchSchema = z
  .strictObject({
    displayName: displayNameSchema,
    bio: textSchema({ max: 2000, lines: true }),
    city: placeNameSchema(0).nullable(),
    region: placeNameSchema(0).nullable(),
    country: countrySchema.nullable(),
    /** An upload for this purpose that is ready; null: no picture. */
    avatar: z.strictObject({ id: publicIdSchema }).nullable(),
    ...policiesSchema.shape,
  })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'says nothing to change');
export type ProfilePatch = z.infer<typeof profilePatchSchema>;

/** The answer to a command on one's own account; `version` is what `min_version` and `If-Match` take. */
export const userReceiptSchema = z.object({ id: z.string(), version: z.int() });
