import { z } from 'zod';
import { envelopeSchema } from '../shared/envelope.ts';
import { uuidSchema } from '../shared/id.ts';

export const roleSchema = z.enum(['user', 'moderator', 'admin']);
export type Role = z.infer<typeof roleSchema>;

/** The public state of a person. No e-mail, phone, address or password hash: those never leave the command side. */
export const userStateSchema = z.object({
  id: uuidSchema,
  version: z.int().positive(),
  username: z.string(),
  displayName: z.string(),
  bio: z.string(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  country: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  /** Events from before there were any have none. */
  shippingPolicy: z.string().default(''),
  returnPolicy: z.string().default(''),
  arrivalPolicy: z.string().default(''),
  isOfficialStore: z.boolean(),
  /** Whether they have proved that their address is theirs. Events from before it was said do not tell. */
  isEmailVerified: z.boolean().default(false),
  /** Whether somebody whom we trust has seen their document. The same. */
  isIdentityVerified: z.boolean().default(false),
  /** Whether they are kept out, and what they sell with them. The same. */
  isSuspended: z.boolean().default(false),
  createdAt: z.iso.datetime(),
  /** Nothing is left of them but their id. */
  erased: z.literal(true).optional(),
});
export type UserState = z.infer<typeof userStateSchema>;

export const userEventTypeSchema = z.enum([
  'user.registered',
  'user.profile_changed',
  /** They have gone. */
  'user.erased',
  'user.snapshotted',
]);
export type UserEventType = z.infer<typeof userEventTypeSchema>;

export const userEventSchema = envelopeSchema.extend({
  type: userEventTypeSchema,
  data: z.object({ user: userStateSchema, changed: z.array(z.string()) }),
});
export type UserEvent = z.infer<typeof userEventSchema>;
