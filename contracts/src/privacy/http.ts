import { z } from 'zod';

/** Hours within which everything of a person who leaves, and has not to stay, is gone from every store that is in use. */
export const ERASED_WITHIN_HOURS = 24;

/** Minutes for which a link to everything that is kept of somebody holds. */
export const EXPORT_LINK_MINUTES = 10;

/** A link that a browser follows by itself, and until when. */
export const exportLinkSchema = z.object({ url: z.string(), expiresAt: z.iso.datetime() });
export type ExportLink = z.infer<typeof exportLinkSchema>;

/** The query string of `GET /account/exports/archive`. */
export const exportLinkQuerySchema = z.strictObject({ token: z.string().max(256) });

/** Body of `DELETE /account`: the password once more, since a browser that was left open is not its person. */
export const deleteAccountBodySchema = z.strictObject({ password: z.string().max(128) });

/** The answer: it has begun, and is done by then; null where orders or money of theirs are to be finished first. */
export const accountDeletionSchema = z.object({
  status: z.literal('erasing'),
  requestedAt: z.iso.datetime(),
  erasedBy: z.iso
    .datetime()
    .nullable()
    .describe(
      'Null: orders that go on and money of theirs come first; it is done within the same time after them',
    ),
});
