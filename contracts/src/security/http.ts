import { z } from 'zod';
import { publicIdSchema } from '../shared/id.ts';

/** What is written down because it may matter to somebody's safety. */
export const securityEventKindSchema = z.enum([
  'registration',
  'log_in',
  'log_out',
  /** A refresh token that came again: somebody has a copy of it. */
  'refresh_replay',
  /** One’s own, from another one. */
  'session_end',
  'email_verification',
  'email_change',
  'password_change',
  'password_reset',
  'second_factor',
  /** Whoever used one has no authenticator at hand. */
  'recovery_code',
  'linked_sign_in',
  'account_export',
  'phone_change',
  'identity_check',
  'suspension',
  'unsuspension',
  'role_change',
  'official_store',
  'limit_reached',
  'listing_ban',
  'listing_unban',
]);
export type SecurityEventKind = z.infer<typeof securityEventKindSchema>;

export const securityEventSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  kind: securityEventKindSchema,
  outcome: z.enum(['success', 'refused']),
  /** Who did it, or whose account it is about; null where nobody is known. */
  user: z.string().nullable(),
  /** From where, as the server saw it. */
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  requestId: z.string().nullable(),
  /** What belongs to it: the listing and the reason of a ban, the role that was given, the limit. Never an e-mail. */
  details: z.record(z.string(), z.string()),
});
export type SecurityEvent = z.infer<typeof securityEventSchema>;

/** The query string of `GET /admin/security-events`. */
export const securityEventsQuerySchema = z.strictObject({
  kind: securityEventKindSchema.optional(),
  user: publicIdSchema.optional().describe('Only what is about this person'),
  cursor: publicIdSchema.optional().describe('Goes on after the last event of the page before'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** A page of them, newest first. */
export const securityEventsSchema = z.object({
  items: z.array(securityEventSchema),
  nextCursor: z.string().nullable(),
});
