import { z } from 'zod';

/** Hours within which everything of a person who leaves is gone from every store that is in use. */
export const ERASED_WITHIN_HOURS = 24;

/** Body of `DELETE /account`: the password once more, since a browser that was left open is not its person. */
export const deleteAccountBodySchema = z.strictObject({ password: z.string().max(128) });

/** The answer: it has begun, and is done by then. */
export const accountDeletionSchema = z.object({
  status: z.literal('erasing'),
  requestedAt: z.iso.datetime(),
  erasedBy: z.iso.datetime(),
});
