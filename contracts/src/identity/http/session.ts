import { z } from 'zod';
import { displayNameSchema, usernameSchema } from './names.ts';

export const registerBodySchema = z.strictObject({
  email: z.email().max(254),
  username: usernameSchema,
  /** NIST SP 800-63B: length counts, composition rules do not. */
  password: z.string().min(10, 'must be at least 10 characters').max(128),
  displayName: displayNameSchema,
});
export type RegisterBody = z.infer<typeof registerBodySchema>;

export const loginBodySchema = z.strictObject({
  email: z.string().max(254),
  password: z.string().max(128),
});
export type LoginBody = z.infer<typeof loginBodySchema>;

/** The body of register, login and refresh. The refresh token travels in an HttpOnly cookie only. */
export const sessionSchema = z.object({
  user: z.object({ id: z.string(), username: z.string(), displayName: z.string() }),
  accessToken: z.string(),
  /** Seconds. */
  expiresIn: z.int(),
});
export type Session = z.infer<typeof sessionSchema>;

/** Claims of an access token. `sub` is the user's UUID. */
export const accessClaimsSchema = z.object({
  sub: z.uuid(),
  role: z.enum(['user', 'moderator', 'admin']),
  sid: z.uuid(),
});
export type AccessClaims = z.infer<typeof accessClaimsSchema>;
